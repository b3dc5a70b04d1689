// All that is needed where something is compared, fetched as one file and only then.
export * from "../components/compare-parts.js";
export {changeColumn} from "../components/change-column.js";
export {readChanges} from "./read-changes.js";
export {tellComparison} from "./tell-comparison.js";
export {readRowChanges} from "./read-row-changes.js";

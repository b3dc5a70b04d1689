// All that is needed where something is compared, fetched as one file and only then.
export * from "../components/compare-parts.js";
export {changeColumn} from "../components/change-column.js";
export {describeChanges} from "../components/describe-changes.js";
export {otherSide} from "../components/other-side.js";
export {readChanges} from "./read-changes.js";
export {readRowChanges} from "./read-row-changes.js";

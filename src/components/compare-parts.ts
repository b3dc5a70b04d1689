// What is needed where something is compared, and fetched only then.
export {compareNote} from "./compare-note.js";
export {filterCompare} from "./filter-compare.js";
export {comparedWith, isCompared, othersWithout} from "../model/compared-with.js";
export {comparisonChip, describeComparison, nameOther} from "../model/describe-comparison.js";

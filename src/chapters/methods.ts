// The sections of methods.md, in their order.
export {methodsLead} from "./methods/methods-lead.js";
export {filesTable} from "./methods/files-table.js";
export {chaptersTable} from "./methods/chapters-table.js";
export {madeTable} from "./methods/made-table.js";
export {describeNumbering} from "./methods/describe-numbering.js";
export {describeSources} from "./methods/describe-sources.js";
export {revenueNote} from "./methods/revenue-note.js";
export {chaptersLeftOut} from "./methods/chapters-left-out.js";
export {findingsNote} from "./methods/findings-note.js";
export {findingsTable} from "./methods/findings-table.js";
export {metricDefinitions} from "./methods/metric-definitions.js";
export {runTables} from "./methods/run-tables.js";
export {reportLink} from "./methods/report-link.js";

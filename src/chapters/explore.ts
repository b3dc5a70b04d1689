// The sections of explore.md, in their order.
export {exploreLead} from "./explore/explore-lead.js";
export {tellTables} from "./explore/tell-tables.js";
export {queryDesk} from "./explore/query-desk.js";
export {examplesList} from "./explore/examples-list.js";
export {tablesNote} from "./explore/tables-note.js";
export {tablesList} from "./explore/tables-list.js";

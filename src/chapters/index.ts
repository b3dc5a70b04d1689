// The sections of index.md, in their order.
export {reportSubtitle} from "./index/report-subtitle.js";
export {dataWarnings} from "./index/data-warnings.js";
export {compare} from "./index/comparison.js";
export {comparable} from "./index/comparable.js";
export {changedPeriods} from "./index/changed-periods.js";
export {headlineTiles} from "./index/headline-tiles.js";
export {comparisonNote} from "./index/comparison-note.js";
export {summaryLead} from "./index/summary-lead.js";
export {whatChanged} from "./index/what-changed.js";
export {revenueByDay} from "./index/revenue-by-day.js";
export {ordersByDay} from "./index/orders-by-day.js";
export {visitorsByDay} from "./index/visitors-by-day.js";

// One door for pages: every formatter under one import.
export {formatChange} from "./format-change.js";
export {formatCount} from "./format-count.js";
export {formatDate, readDay} from "./format-date.js";
export {formatDuration} from "./format-duration.js";
export {formatMoney} from "./format-money.js";
export {formatNumber} from "./format-number.js";
export {formatPercent} from "./format-percent.js";
export {formatRate} from "./format-rate.js";
export {formatRange} from "./format-range.js";
export {list} from "./list.js";
export {plural} from "./plural.js";

// The sections of funnel.md, in their order.
export {funnelSubject} from "./funnel/funnel-subject.js";
export {funnelRates} from "./funnel/funnel-rates.js";
export {funnelLead} from "./funnel/funnel-lead.js";
export {funnelChart} from "./funnel/funnel-chart.js";
export {waysToCount} from "./funnel/ways-to-count.js";
export {conversionOverTime} from "./funnel/conversion-over-time.js";
export {categoryTable} from "./funnel/category-table.js";
export {brandTable} from "./funnel/brand-table.js";
export {priceBandChart} from "./funnel/price-band-chart.js";
export {hourCharts} from "./funnel/hour-charts.js";
export {waitChart} from "./funnel/wait-chart.js";
export {leftBehindTable} from "./funnel/left-behind-table.js";
export {unsoldProducts} from "./funnel/unsold-products.js";

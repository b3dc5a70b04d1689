// The sections of regions.md, in their order.
export {salesMetrics} from "./regions/sales-metrics.js";
export {placeLead} from "./regions/place-lead.js";
export {revenueMap} from "./regions/revenue-map.js";
export {placeRanking} from "./regions/place-ranking.js";
export {placeMonths} from "./regions/place-months.js";
export {sourceLead} from "./regions/source-lead.js";
export {sourceCharts} from "./regions/source-charts.js";
export {sourcesByState} from "./regions/sources-by-state.js";

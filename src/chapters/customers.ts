// The sections of customers.md, in their order.
export {customersSubject} from "./customers/customers-subject.js";
export {customerTiles} from "./customers/customer-tiles.js";
export {customersLead} from "./customers/customers-lead.js";
export {basketRepeats} from "./customers/basket-repeats.js";
export {visitCharts} from "./customers/visit-charts.js";
export {arrivalsChart} from "./customers/arrivals-chart.js";
export {engagedVisitors} from "./customers/engaged-visitors.js";
export {favourites} from "./customers/favourites.js";
export {customerSegments} from "./customers/customer-segments.js";
export {revenueChart} from "./customers/revenue-chart.js";
export {cohortCharts} from "./customers/cohort-charts.js";
export {pauseChart} from "./customers/pause-chart.js";

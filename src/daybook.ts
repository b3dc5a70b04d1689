// What a page imports: one line at its top.
import type {SetFilterId} from "./model/filters.js";
import * as filters from "./reader/filter-control.js";
import {browser, context, reader} from "./reader/page.js";

export {context};
/** The report's filter bar, without the filters that mean nothing on the page. */
export const filterControl = (options: {without?: readonly (SetFilterId | "compare")[]} = {}) =>
  filters.filterControl({context, browser, ...options});
export const {filtered} = reader;
export const {openEventsBySecond} = browser;
export {findingsList} from "./reader/findings-list.js";
export {comparedPeriods} from "./model/compared-periods.js";
export {readLineage} from "./reader/read-lineage.js";
export {readMetrics} from "./reader/read-metrics.js";
export {comparison} from "./reader/comparison.js";
export {metricTiles} from "./reader/metric-tiles.js";
export {metrics as dictionary} from "./model/metrics/dictionary.js";
export {about} from "./components/about.js";
export {daysChosen, monthBrush, otherRows, periodBrush} from "./reader/brush.js";
export {facet} from "./reader/facet.js";
export {chart} from "./reader/chart.js";
export {dataTable} from "./reader/data-table.js";
export {figure} from "./components/figure.js";
export {blank} from "./components/blank.js";
export {metric as plainMetric} from "./components/metric.js";
export {name} from "./components/name.js";
export {number} from "./components/number.js";
export {notice} from "./components/notice.js";
export {describeSample} from "./components/describe-sample.js";
export {h} from "./components/h.js";
export {prose} from "./components/prose.js";
export {tile} from "./components/tile.js";
export {tiles} from "./components/tiles.js";
export * from "./format/format.js";

// What a page imports: one line at its top.
export {context} from "./query/context.js";
export {filterControl} from "./query/filter-control.js";
export {filtered} from "./query/sql.js";
export {findingsList} from "./query/findings-list.js";
export {readMetrics} from "./query/read-metrics.js";
export {metrics as dictionary} from "./metrics/dictionary.js";
export {about} from "./query/about.js";
export {markedTable as dataTable} from "./query/marked-table.js";
export {markedFigure as figure} from "./query/marked-figure.js";
export {metric as plainMetric} from "./components/metric.js";
export {number} from "./components/number.js";
export {notice} from "./components/notice.js";
export {h} from "./components/h.js";
export {prose} from "./components/prose.js";
export {tile} from "./components/tile.js";
export {tiles} from "./components/tiles.js";
export * from "./components/format.js";

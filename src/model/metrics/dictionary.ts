import type {Metric} from "./metric.js";
import {recordsMetrics} from "./records-metrics.js";
import {salesMetrics} from "./sales-metrics.js";
import {visitsMetrics} from "./visits-metrics.js";

/** Every metric of the report; ids are a contract (report.json, data-metric). */
export const metrics: readonly Metric[] = [...visitsMetrics, ...salesMetrics, ...recordsMetrics];

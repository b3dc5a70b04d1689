import type {Metric} from "./metric.js";
import {recordsMetrics} from "./records-metrics.js";
import {salesMetrics} from "./sales-metrics.js";
import {sessionProductsMetrics} from "./session-products-metrics.js";

/** Every metric of the report; ids are a contract (report.json, data-metric). */
export const metrics: readonly Metric[] = [
  ...sessionProductsMetrics,
  ...salesMetrics,
  ...recordsMetrics
];

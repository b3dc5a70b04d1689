import type {ReportContext} from "../report-context.js";

/** How a metric's value is measured and shown. */
export type Unit = "count" | "money" | "share" | "ratio";

/** The filtered relation a metric is computed from; one query answers all metrics of one relation. */
export type MetricRelation = "session_products" | "sales" | "records";

/** Tables that some metrics read beside their relation: customers of several orders, prices in order. */
export type MetricHelper = "repeaters" | "ranked";

/**
 * The relation that has the same additive measures exactly, where session_products and sales are a sample of
 * visitors.
 */
export const exactRelation = {
  session_products: "events_cube",
  sales: "sales_cube",
  records: "record_counts"
} as const;

/**
 * What a sample of visitors tells of a metric under filters:
 *
 * - `exact`: all, as it adds up and can be asked of `exactRelation`
 * - `total`: a number of things of which each belongs to one visitor
 * - `ratio`, `share`: one sum over another; a share is of something, 0 to 1
 * - `deviation`: the standard deviation of prices
 * - `quantile`: the price at a fraction of the way through all prices
 * - `least`: how many things there are at least, as many visitors share each
 * - `lowest`, `highest`: a bound, as the sample may lack the very last one
 */
export type Sampled =
  | {kind: "exact"}
  | {kind: "total"}
  | {kind: "ratio" | "share"; over: string; under: string}
  | {kind: "deviation"; n: string; sum: string; squares: string}
  | {kind: "quantile"; at: number}
  | {kind: "least" | "lowest" | "highest"};

/**
 * What the uncertainty of a change is worked out from, where `sampled` does not say so already (variationOf):
 *
 * - `days`: the days' sums
 * - `people`: different people, by its own aggregate of each day
 * - `each`: the mean of a number that each of some people has
 * - `part`: the share of people, of whom `of` counts all
 */
export type Variation =
  | {by: "days"; over: string; under?: string}
  | {by: "people"}
  | {by: "each"; person: string; value: string}
  | {by: "part"; of: string};

export interface Metric {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly from: MetricRelation;
  /** Aggregate over the relation. */
  readonly sql: string;
  /** What the data must have for it; else it has no value, and no tile. */
  readonly needs?: readonly (keyof ReportContext["has"])[];
  /** A table that the aggregate reads beside the relation; see metrics-query.ts. */
  readonly helper?: MetricHelper;
  /** How a change of it is told from chance, where that does not follow from the rest. */
  readonly varies?: Variation;
  /** What can be said of it where session_products and sales are a sample. */
  readonly sampled: Sampled;
  /** What it means, in a sentence. */
  readonly doc: string;
}

import type {Sampled} from "./metric.js";

/** What a ratio of two aggregates is asked by, and how a sample tells of it: by the same sums. */
interface RatioOf {
  readonly sql: string;
  readonly sampled: Sampled;
}

/** One sum over another; null when there is nothing to divide by. */
export function ratioOf(over: string, under: string): RatioOf {
  return {sql: ratio(over, under), sampled: {kind: "ratio", over, under}};
}

/** A ratio that is a part of something, 0 to 1. */
export function shareOf(over: string, under: string): RatioOf {
  return {sql: ratio(over, under), sampled: {kind: "share", over, under}};
}

/** A ratio of two sums that are exact for a shop of any size. */
export function exactRatioOf(over: string, under: string) {
  return {
    sql: ratio(over, under),
    sampled: {kind: "exact"},
    varies: {by: "days", over, under}
  } as const;
}

export function ratio(over: string, under: string): string {
  return `CAST(${over} AS DOUBLE) / nullif(CAST(${under} AS DOUBLE), 0)`;
}

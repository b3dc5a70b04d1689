import {readFileSync} from "node:fs";

/** One pass, as portable SQL in a file of its own. */
export interface Rollup {
  readonly name: string;
  readonly sql: string;
}

/** A pass over one day's events, or over what an earlier pass made of them. */
export interface DayRollup extends Rollup {
  /** Only a step towards others of the day. */
  readonly isStep?: boolean;
}

/**
 * What is computed of each day alone, in this order. The rows of all days together are the relation of
 * that name, so each must be right as a sum of days.
 */
export const dayRollups: readonly DayRollup[] = [
  {name: "product_places", isStep: true},
  {name: "product_days"},
  {name: "activity"},
  {name: "session_days"},
  {name: "day_totals"},
  {name: "purchases"},
  {name: "session_product_days"},
  {name: "hours"}
].map((rollup) => ({...rollup, sql: read("days", rollup.name)}));

/** A pass over all days. */
export interface MergedRollup extends Rollup {
  /** Computed whenever it is read, and kept nowhere: it has as many rows as all days have, and is read seldom. */
  readonly isView?: boolean;
}

/** What is computed of all days and of the other tables, each from the days and those before it. */
export const mergedRollups: readonly MergedRollup[] = [
  {name: "split_sessions"},
  {name: "split_totals"},
  {name: "session_totals", isView: true},
  {name: "visitors", isView: true},
  {name: "kept_sessions"},
  {name: "log_totals"},
  {name: "product_totals"},
  {name: "lines"},
  {name: "persons"},
  {name: "catalogue"},
  {name: "sessions"},
  {name: "orders"},
  {name: "session_products"},
  {name: "sales"}
].map((rollup) => ({...rollup, sql: read("merged", rollup.name)}));

function read(folder: string, name: string): string {
  return readFileSync(new URL(`${folder}/${name}.sql`, import.meta.url), "utf8");
}

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
  {name: "visit_days"},
  {name: "hours"}
].map((rollup) => ({...rollup, sql: read("days", rollup.name)}));

/** What is computed of all days and of the other tables, each from the days and those before it. */
export const mergedRollups: readonly Rollup[] = [
  "split_sessions",
  "session_totals",
  "visitors",
  "lines",
  "people",
  "catalogue",
  "sessions",
  "baskets",
  "visits",
  "sales"
].map((name) => ({name, sql: read("merged", name)}));

function read(folder: string, name: string): string {
  return readFileSync(new URL(`${folder}/${name}.sql`, import.meta.url), "utf8");
}

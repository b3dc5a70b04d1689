import type {Rows} from "../../../src/model/rows.ts";

/** Rows as a query answers them. */
export function rows<T>(values: readonly T[], {weight = 1} = {}): Rows<T> {
  return Object.assign([...values], {sql: "SELECT 1", reads: [], weight});
}

import type {FileRow} from "../../../../src/chapters/quality/read-files.ts";

/** A file whose rows went to these places. */
export function fileOf(
  accepted: number,
  {rejected = 0, duplicates = 0, kept = 0, leftOut = 0, older = 0} = {}
): FileRow {
  return {
    file: "orders.csv",
    shape: "metabase.orders",
    rows: accepted + rejected + duplicates,
    accepted,
    rejected,
    duplicates,
    duplicates_kept: kept,
    left_out: leftOut,
    older,
    readings: "[]"
  };
}

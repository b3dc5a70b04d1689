import {sum} from "d3-array";
import {metric} from "../../components/metric.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {FileRow} from "./read-files.js";
import {readFiles} from "./read-files.js";

/** How many rows were rejected. */
export async function rejectsNote(sql: SqlTag): Promise<DocumentFragment> {
  return describeRejects(await readFiles(sql), formats(sql.reader.context));
}

/** The sentences, or that no row was rejected. */
export function describeRejects(
  files: readonly FileRow[],
  {count, percent}: Pick<Formats, "count" | "percent">
): DocumentFragment {
  const rejected = sum(files, (file) => file.rejected);
  if (!rejected) return prose`No row was rejected.`;
  const share = rejected / sum(files, (file) => file.rows);
  const leftOut = sum(files, (file) => file.left_out);
  const who =
    leftOut < rejected
      ? prose`${number("left_out", leftOut, count)} of these ${leftOut === 1 ? "is" : "are"}`
      : prose`${rejected === 1 ? "It is" : "All of these are"}`;
  const aside =
    leftOut > 0 &&
    prose` ${who} of orders that were not sold, or in another currency than the report: nothing is wrong with them, but they are no revenue.`;
  return prose`${metric("rows_rejected", rejected, {format: count})} ${rejected === 1 ? "row was" : "rows were"} rejected (${number("rejected_share", share, percent)} of all).${aside} ${rejected === 1 ? "It" : "Each"} is kept with its file, line and reason next to the store${leftOut < rejected && ", so that it can be corrected at the source"}.`;
}

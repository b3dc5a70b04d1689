import {sum} from "d3-array";
import {metric} from "../../components/metric.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import {asideKinds} from "../../model/aside-kinds.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {FileRow} from "./read-files.js";
import {readFiles} from "./read-files.js";
import {readRejects} from "./read-rejects.js";

/** How many rows were rejected. */
export async function rejectsNote(sql: SqlTag): Promise<DocumentFragment> {
  const [files, rejects] = await Promise.all([readFiles(sql), readRejects(sql)]);
  return describeRejects(
    files,
    formats(sql.reader.context),
    new Set(rejects.map(({kind}) => String(kind)))
  );
}

/**
 * The sentences, or that no row was rejected.
 *
 * @param kinds of the rows that were rejected
 */
export function describeRejects(
  files: readonly FileRow[],
  {count, percent}: Pick<Formats, "count" | "percent">,
  kinds: ReadonlySet<string>
): DocumentFragment {
  const rejected = sum(files, (file) => file.rejected);
  if (!rejected) return prose`No row was rejected.`;
  const share = rejected / sum(files, (file) => file.rows);
  const leftOut = sum(files, (file) => file.left_out);
  const isOne = leftOut === 1;
  const who =
    leftOut < rejected
      ? prose`${number("left_out", leftOut, count)} of these ${isOne ? "has" : "have"}`
      : isOne
        ? "It has"
        : "All of these have";
  const asides = Object.entries(asideKinds).flatMap(([kind, are]) => (kinds.has(kind) ? are : []));
  const aside =
    leftOut > 0 &&
    prose` ${who} no fault, but ${isOne ? "does" : "do"} not count: ${isOne ? "it is" : "they are"} ${asides.join(", or ")}.`;
  return prose`${metric("rows_rejected", rejected, {format: count})} ${rejected === 1 ? "row was" : "rows were"} rejected (${number("rejected_share", share, percent)} of all).${aside} ${rejected === 1 ? "It" : "Each"} is kept with its file, line and reason next to the store${leftOut < rejected && ", so that it can be corrected at the source"}.`;
}

import {sum} from "d3-array";
import {metric} from "../../components/metric.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {FileRow} from "./read-files.js";
import {readFiles} from "./read-files.js";

/** How many rows were read, and what became of them. */
export async function filesRead(sql: SqlTag): Promise<DocumentFragment> {
  return describeFiles(await readFiles(sql), formats(sql.reader.context));
}

/** The sentences; every row read is in one of their figures. */
export function describeFiles(
  files: readonly FileRow[],
  {count, plural}: Pick<Formats, "count" | "plural">
): DocumentFragment {
  const shown = (id: string, of: (file: FileRow) => number) =>
    metric(id, sum(files, of), {format: count});
  const kept = sum(files, (file) => file.duplicates_kept);
  const repeats = kept
    ? prose`${number("duplicates_kept", kept, (n) => plural(n, "order line"))} exactly like another ${kept === 1 ? "was" : "were"} kept, as a till can scan twice.`
    : "";
  return prose`${number("files", files.length, (n) => plural(n, "file"))} with ${shown("rows_read", (file) => file.rows)} rows ${files.length === 1 ? "was" : "were"} read. ${shown("rows_accepted", (file) => file.accepted)} of them were accepted, ${shown("rows_rejected", (file) => file.rejected)} rejected and ${shown("rows_duplicate", (file) => file.duplicates)} left out because another row says the same, or describes the same thing more fully; together that is every row. ${repeats} This part of the page tells of the files as a whole: the filters further down do not change it.`;
}

import {sum} from "d3-array";
import {metric} from "../../components/metric.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {FileRow} from "./read-files.js";
import {readFiles} from "./read-files.js";

/** How many rows were read, accepted, rejected and dropped. */
export async function filesRead(sql: SqlTag): Promise<DocumentFragment> {
  return describeFiles(await readFiles(sql), formats(sql.reader.context));
}

/** The sentences; each row that was read is in one of their figures. */
export function describeFiles(
  files: readonly FileRow[],
  {count, plural}: Pick<Formats, "count" | "plural">
): DocumentFragment {
  const shown = (id: string, of: (file: FileRow) => number) =>
    metric(id, sum(files, of), {format: count});
  const kept = sum(files, (file) => file.duplicates_kept);
  const repeats = kept
    ? prose`${number("duplicates_kept", kept, (n) => plural(n, "order line"))} identical to another ${kept === 1 ? "was" : "were"} kept, because a till can scan the same product twice.`
    : "";
  return prose`${number("files", files.length, (n) => plural(n, "file"))} with ${shown("rows_read", (file) => file.rows)} rows ${files.length === 1 ? "was" : "were"} read. ${shown("rows_accepted", (file) => file.accepted)} of the rows were accepted, ${shown("rows_rejected", (file) => file.rejected)} were rejected and ${shown("rows_duplicate", (file) => file.duplicates)} were left out because another row is identical or describes the same thing more completely. Together, these are all the rows. ${repeats} This part of the page covers the files as a whole: the filters further down do not change it.`;
}

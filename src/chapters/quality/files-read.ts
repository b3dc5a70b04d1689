import {sum} from "d3-array";
import {metric} from "../../components/metric.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {sentences} from "../../components/sentences.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {FileRow} from "./read-files.js";
import {readFiles} from "./read-files.js";

/** How many rows were read, accepted, rejected and dropped. */
export async function filesRead(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  return describeFiles(await readFiles(sql), formats(context), context);
}

/** What is said beside the files themselves. */
interface Described extends Pick<ReportContext, "skippedFiles"> {
  readonly has: Pick<ReportContext["has"], "events" | "eventTimes">;
}

/** The sentences; each row that was read is in one of their figures. */
export function describeFiles(
  files: readonly FileRow[],
  {count, plural, list}: Pick<Formats, "count" | "plural" | "list">,
  {has, skippedFiles}: Described
): DocumentFragment {
  const total = (of: (file: FileRow) => number) => {
    const n = sum(files, of);
    return {n, shown: (id: string) => metric(id, n, {format: count})};
  };
  const read = total((file) => file.rows);
  const accepted = total((file) => file.accepted);
  const rejected = total((file) => file.rejected);
  const duplicates = total((file) => file.duplicates);
  const kept = total((file) => file.duplicates_kept).n;
  const repeats = kept
    ? prose`${number("duplicates_kept", kept, (n) => plural(n, "order line"))} identical to another ${were(kept)} kept, because a till can scan the same product twice.`
    : "";
  const account = prose`${number("files", files.length, (n) => plural(n, "file"))} with ${read.shown("rows_read")} ${rows(read.n)} ${were(files.length)} read. ${accepted.shown("rows_accepted")} ${rows(accepted.n)} ${were(accepted.n)} accepted, ${rejected.shown("rows_rejected")} ${were(rejected.n)} rejected and ${duplicates.shown("rows_duplicate")} ${were(duplicates.n)} left out because another row is identical or describes the same thing more completely. The three add up to all the rows.`;
  const newer = total((file) => file.older).n;
  const older =
    newer > 0 &&
    prose`Of those left out, ${number("older_lines", newer, (n) => plural(n, "line"))} ${newer === 1 ? "is" : "are"} of orders that a newer file has too: an order counts once, as the newest file has it.`;
  const lookAlike =
    duplicates.n > 0 &&
    has.events &&
    !has.eventTimes &&
    "The log has dates without a time of day: what a visitor did twice on a day with the same product looks like one row written twice, so some of the rows left out may be real.";
  const skipped =
    skippedFiles.length > 0 &&
    prose`${number("skipped_files", skippedFiles.length, (n) => plural(n, "other file"))} in the folder ${were(skippedFiles.length)} not read, because Daybook does not know ${skippedFiles.length === 1 ? "its" : "their"} columns: ${namesOf(skippedFiles, {list, plural})}.`;
  return sentences(
    account,
    older,
    repeats,
    skipped,
    lookAlike,
    "This part of the page covers the files as a whole: the filters further down do not change it."
  );
}

/** The first of some names, and how many more there are. */
function namesOf(
  names: readonly string[],
  {list, plural}: Pick<Formats, "list" | "plural">
): string {
  const shown = names.length > 6 ? names.slice(0, 5) : names;
  const more = names.length - shown.length;
  return list(more > 0 ? [...shown, plural(more, "other")] : shown);
}

const rows = (n: number) => (n === 1 ? "row" : "rows");
const were = (n: number) => (n === 1 ? "was" : "were");

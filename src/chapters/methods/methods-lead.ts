import {sum} from "d3-array";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {InputRow} from "./read-inputs.js";
import {readInputs} from "./read-inputs.js";

/** What the report was built from, which days it covers, and whether it is exact. */
export async function methodsLead(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  return describeReport(await readInputs(sql), context, formats(context));
}

/** The sentences. */
export function describeReport(
  inputs: readonly Pick<InputRow, "rows">[],
  {
    choices: {firstDay, lastDay},
    samplingFactor
  }: {
    choices: Pick<ReportContext["choices"], "firstDay" | "lastDay">;
    samplingFactor: number;
  },
  {count, plural, date}: Pick<Formats, "count" | "plural" | "date">
): DocumentFragment {
  const rows = sum(inputs, (input) => input.rows);
  const exactness =
    samplingFactor === 1
      ? "It contains no samples or estimates: every figure is exact."
      : prose`Sums are exact, and so is each metric of the whole report. Figures that are computed from ${number("sample", samplingFactor, (n) => `one visitor in ${count(n)}`)} are marked as estimates.`;
  const days =
    firstDay === lastDay
      ? prose`one day, ${number("first_day", new Date(firstDay), date)}`
      : prose`${number("first_day", new Date(firstDay), date)} to ${number("last_day", new Date(lastDay), date)}`;
  return prose`This report was built from ${number("files", inputs.length, (n) => plural(n, "file"))} with ${number("rows_read", rows, (n) => plural(n, "row"))} and covers ${days}. ${exactness}`;
}

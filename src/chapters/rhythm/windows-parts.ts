import {windowCounts, windowName} from "../../charts/window-counts.js";
import {fragment} from "../../components/fragment.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {WindowChoice} from "../../components/window-picker.js";
import {windowsQuery} from "../../model/questions/windows-query.js";
import {textFormat} from "../../format/text-format.js";
import type {ReportContext} from "../../model/report-context.js";
import {chart} from "../../reader/chart.js";
import {hasHours} from "../../model/has-hours.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {browser} from "../../reader/page.js";
import {mainMeasure} from "./measure.js";
import type {WindowRow} from "./windows-rows.js";
import {seriesNames, windowTable} from "./windows-rows.js";

const hour = 3600;
const day = 86_400;
const empty = "Nothing happened in this period under these filters.";

/** Counts in the windows that are chosen, as a chart and a table. */
export async function windowsParts(sql: SqlTag, windows: WindowChoice): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {has, locale} = context;
  const {grain, by, from, to} = windows;
  const query = {...windows, hasEvents: has.events};
  // windows of less than an hour, which a reader may choose, come from a table of their own
  sql.mayAsk(windowsQuery({...query, grain: 60}));
  if (grain < hour) await browser.openEventsBySecond();
  const counts = await sql.ask<WindowRow>(windowsQuery(query));
  const names = seriesNames(counts, by);
  const kind = by === "category" ? "category" : undefined;
  const labels = names.map(textFormat(kind, context));
  return fragment(
    chart(windowCounts, counts, {
      x: "start",
      y: (row: WindowRow) => row.n * counts.weight,
      series: {value: "series", kind},
      order: labels,
      grain,
      from,
      to,
      title: `${has.events ? "Events" : "Order lines"} by ${by === "event_type" ? (has.events ? "type" : "kind") : by}`,
      subtitle: describePeriod(windows, context),
      ariaLabel: "Counts in windows",
      empty,
      caption: hasHours(mainMeasure(context), has) ? describeBySecond(context) : undefined
    }),
    dataTable(windowTable(counts, names, grain, locale), {
      columns: [
        {key: "window", label: "Window start"},
        labels.map((label, i) => ({key: `s${i}`, label})),
        {key: "total", label: "Total", bar: true}
      ],
      sql: counts,
      label: "Counts in windows",
      filename: "windows",
      empty
    })
  );
}

/** The period that the windows cover: "Nov 27, 20:00 – Nov 27, 20:20, UTC". */
export function describePeriod(
  {grain, from, to}: Pick<WindowChoice, "grain" | "from" | "to">,
  {locale, timeZone}: Pick<ReportContext, "locale" | "timeZone">
): string {
  if (grain >= day) return "the whole period";
  const moment = (second: number) => windowName(second, Math.min(grain, 60), locale);
  return `${moment(from)} – ${moment(to)}, ${timeZone}`;
}

/** The period for which windows shorter than an hour are available. */
export function describeBySecond({
  bySecond: {from, to},
  locale
}: Pick<ReportContext, "bySecond" | "locale">): DocumentFragment {
  const grain = to - from < 2 * day ? 60 : day;
  const moment = (time: Date) => windowName(+time / 1000, grain, locale);
  if (from === to)
    return prose`Windows shorter than an hour are available for ${number("by_second_from", new Date(from * 1000), moment)}.`;
  return prose`Windows shorter than an hour are available from ${number("by_second_from", new Date(from * 1000), moment)} to ${number("by_second_to", new Date(to * 1000), moment)}.`;
}

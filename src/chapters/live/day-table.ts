import {about} from "../../components/about.js";
import {formatDate} from "../../format/format-date.js";
import {formats} from "../../format/formats.js";
import {noValue} from "../../format/intl.js";
import type {Rows} from "../../model/rows.js";
import type {DayHourRow} from "./comparable-days.js";
import type {DayCompared, MeasureCompared} from "./compare-day.js";
import type {LiveScene} from "./live-section.js";
import {liveTable} from "./live-table.js";

/** So far, until the last full hour, what is usual until then, and how the two stand to each other. */
export function dayTable(
  {context}: Pick<LiveScene, "context">,
  compared: DayCompared | undefined,
  rows: Rows<DayHourRow> | undefined
): HTMLElement {
  const {count, money} = formats(context);
  const {measures = [], upTo = 0, clock = "", day, late} = compared ?? {};
  const mark = rows ? about(rows) : "";
  const format = ({isMoney}: MeasureCompared, value: number | null | undefined) =>
    value === null || value === undefined ? noValue : isMoney ? money(value) : count(value);
  const usual = (one: MeasureCompared, value: number | undefined) =>
    value === undefined ? noValue : `${mark}${format(one, value)}`;
  const row = (label: string, cell: (one: MeasureCompared) => string) => [
    label,
    ...measures.map(cell)
  ];
  return liveTable({
    label: "The day so far and what is usual",
    caption:
      day === undefined ? "\u00a0" : formatDate(day, {locale: context.locale, style: "weekday"}),
    heads: ["", ...measures.map(({label}) => label)],
    rows: [
      row(late === undefined ? "So far" : `Since ${late}`, (one) => format(one, one.soFar)),
      row(upTo === 0 || upTo === 24 ? "In full hours" : `Until ${clock}`, (one) =>
        upTo === 0 ? noValue : format(one, one.over)
      ),
      row("Usual from", (one) => usual(one, one.usual?.low)),
      row("Usual to", (one) => usual(one, one.usual?.high)),
      row("Compared", verdict)
    ]
  });
}

/** Where the hours that are over stand to the usual range. */
function verdict({over, usual}: MeasureCompared): string {
  if (over === null || !usual) return noValue;
  if (over > usual.high) return "more";
  return over < usual.low ? "less" : "as usual";
}

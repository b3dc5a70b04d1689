import {documentOf, h} from "../../components/h.js";
import {about} from "../../components/about.js";
import {formatDate} from "../../format/format-date.js";
import {formats} from "../../format/formats.js";
import {noValue} from "../../format/intl.js";
import type {Rows} from "../../model/rows.js";
import type {DayHourRow} from "./comparable-days.js";
import type {DayCompared, MeasureCompared} from "./compare-day.js";
import type {LiveScene} from "./live-section.js";

/** So far, until the last full hour, what is usual until then, and how the two stand to each other. */
export function dayTable(
  {context}: Pick<LiveScene, "context">,
  compared: DayCompared | undefined,
  rows: Rows<DayHourRow> | undefined
): HTMLElement {
  const document = documentOf();
  const {count, money} = formats(context);
  const {measures = [], upTo = 0, clock = "", day} = compared ?? {};
  const until = upTo === 0 || upTo === 24 ? "In whole hours" : `Until ${clock}`;
  const mark = rows ? about(rows) : "";
  const cells = (one: MeasureCompared) => {
    const format = (value: number | null) =>
      value === null ? noValue : one.isMoney ? money(value) : count(value);
    const {usual} = one;
    const range = !usual
      ? noValue
      : usual.low === usual.high
        ? `${mark}${format(usual.low)}`
        : `${mark}${format(usual.low)} to ${format(usual.high)}`;
    return [format(one.soFar), upTo === 0 ? noValue : format(one.over), range, verdict(one)];
  };
  const heads = ["So far", until, "Usual", "Compared"];
  return h(
    document,
    "table",
    {class: "live-table", "aria-label": "The day so far and what is usual"},
    h(
      document,
      "thead",
      {},
      h(
        document,
        "tr",
        {},
        h(document, "td", {}, day && formatDate(day, {locale: context.locale, style: "weekday"})),
        heads.map((text) => h(document, "th", {scope: "col", class: "right"}, text))
      )
    ),
    h(
      document,
      "tbody",
      {},
      measures.map((one) =>
        h(
          document,
          "tr",
          {},
          h(document, "th", {scope: "row"}, one.label),
          cells(one).map((text) => h(document, "td", {class: "right"}, text))
        )
      )
    )
  );
}

/** Where the hours that are over stand to the usual range. */
function verdict({over, usual}: MeasureCompared): string {
  if (over === null || !usual) return noValue;
  if (over > usual.high) return "more than usual";
  return over < usual.low ? "less than usual" : "as usual";
}

import type {Sources} from "../model/source.js";
import {weightOf, sourcesOf} from "../model/source.js";
import {about} from "./estimate-note.js";
import {formatCount} from "../format/format-count.js";
import {reportLocale} from "../format/report-locale.js";
import {documentOf, h} from "./h.js";
import {noValue} from "../format/intl.js";

/**
 * A number in the text that is not one of the report's metrics: shown formatted, and kept unrounded
 * in `data-value`. Those of the whole report are gathered at build into report.json, by page and id.
 *
 * @param id name of the value, unique on its page: "top_share"
 * @param value the number, a day as its Date, or null where there is none
 * @param format how it is shown; whole and with the separators of the report’s locale unless given
 * @param options.of the rows it was made of; if they are of a sample, the number shows that
 * @param options.estimated where it was made of something else that is an estimate, such as a metric
 */
export function number<T extends number | Date>(
  id: string,
  value: T | null | undefined,
  format: (value: T) => string = (v) => formatCount(Number(v), {locale: reportLocale()}),
  options: {of?: Sources; estimated?: boolean; document?: Document} = {}
): HTMLElement {
  const estimated = options.estimated || weightOf(sourcesOf(options.of ?? [])) > 1;
  const known = value !== null && value !== undefined;
  const exact = !known ? "" : value instanceof Date ? value.toISOString().slice(0, 10) : value;
  return h(
    documentOf(options),
    "span",
    {
      class: "metric",
      "data-figure": id,
      "data-value": String(exact),
      "data-exact": known && estimated ? "false" : null
    },
    known ? `${estimated ? about : ""}${format(value)}` : noValue
  );
}

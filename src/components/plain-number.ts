import {about} from "./estimate-note.js";
import {formatCount} from "./format-count.js";
import {documentOf, h} from "./h.js";
import {noValue} from "./intl.js";

/**
 * A number in the text that is not one of the report's metrics: shown formatted, and kept unrounded
 * in `data-value`. Those of the whole report are gathered at build into report.json, by page and id.
 *
 * @param id name of the value, unique on its page: "top_share"
 * @param value the number, a day as its Date, or null where there is none
 * @param format how it is shown; whole and with separators unless given
 * @param options.estimated shows that the number is an estimate
 */
export function plainNumber<T extends number | Date>(
  id: string,
  value: T | null | undefined,
  format: (value: T) => string = (v) => formatCount(Number(v)),
  options: {estimated?: boolean; document?: Document} = {}
): HTMLElement {
  const known = value !== null && value !== undefined;
  const exact = !known ? "" : value instanceof Date ? value.toISOString().slice(0, 10) : value;
  return h(
    documentOf(options),
    "span",
    {
      class: "metric",
      "data-figure": id,
      "data-value": String(exact),
      "data-exact": known && options.estimated ? "false" : null
    },
    known ? `${options.estimated ? about : ""}${format(value)}` : noValue
  );
}

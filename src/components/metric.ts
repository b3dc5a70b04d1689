import {formatCount} from "./format-count.js";
import {h, documentOf} from "./h.js";
import {noValue} from "./intl.js";

/** A metric's value: a number, a text such as an ISO day, or null when there is none. */
export type MetricValue = number | bigint | string | null | undefined;

/** How a metric is shown; low and high are the bounds of its 95 % interval when it is an estimate. */
export interface MetricOptions {
  format?: (value: number) => string;
  low?: number | null;
  high?: number | null;
  title?: string;
  document?: Document;
}

/**
 * A metric's figure in the text: people read it formatted, tests and scripts read `data-metric` (its
 * id) and `data-value` (unrounded, empty when there is no value). An estimate shows ± half its interval.
 */
export function metric(id: string, value: MetricValue, options: MetricOptions = {}): HTMLElement {
  const document = documentOf(options);
  const {format = formatCount, low, high, title} = options;
  const known = value !== null && value !== undefined;
  const text = !known ? noValue : typeof value === "string" ? value : format(Number(value));
  const span = h(
    document,
    "span",
    {class: "metric", "data-metric": id, "data-value": known ? String(value) : "", title},
    text
  );
  if (!known || low === null || low === undefined || high === null || high === undefined)
    return span;
  span.setAttribute("data-low", String(low));
  span.setAttribute("data-high", String(high));
  span.setAttribute("data-exact", "false");
  span.setAttribute("title", `Estimate; 95% interval ${format(low)} to ${format(high)}`);
  span.appendChild(h(document, "span", {class: "interval"}, ` ±\u00a0${format((high - low) / 2)}`));
  return span;
}

import {formatCount} from "../format/format-count.js";
import {h, documentOf} from "./h.js";
import {noValue} from "../format/intl.js";
import {roundEstimate} from "../format/round-estimate.js";

/** A metric's value: a number, a text such as an ISO day, or null when there is none. */
export type MetricValue = number | bigint | string | null | undefined;

/** How a metric is shown; low and high are the bounds of its 95 % interval when it is an estimate. */
export interface MetricOptions {
  format?: (value: number) => string;
  low?: number | null;
  high?: number | null;
  /** Says that the value is no best guess but one of the bounds. */
  bound?: "at least" | "at most";
  title?: string;
  /** Whether the exports have what it is computed from; no tile is made of one that is not. */
  isAvailable?: boolean;
  document?: Document;
}

/**
 * A metric's figure in the text: people read it formatted, tests and scripts read `data-metric` (its
 * id) and `data-value` (unrounded, empty when there is no value).
 *
 * An estimate shows itself as one ("≈ 12,300", rounded to what its interval carries, or "at least
 * 5,310") and keeps the interval in its title; a tile shows that too.
 */
export function metric(id: string, value: MetricValue, options: MetricOptions = {}): HTMLElement {
  const document = documentOf(options);
  const {format = formatCount, low, high, bound, title, isAvailable = true} = options;
  const known = value !== null && value !== undefined;
  const text = !known ? noValue : typeof value === "string" ? value : format(Number(value));
  const estimated =
    known && low !== null && low !== undefined && high !== null && high !== undefined && low < high;
  if (!estimated)
    return h(
      document,
      "span",
      {
        class: "metric",
        "data-metric": id,
        "data-value": known ? String(value) : "",
        "data-available": isAvailable ? undefined : "false",
        title
      },
      text
    );
  // a bound is certain as it is
  const shown = bound ? {value: Number(value), low, high} : roundEstimate(Number(value), low, high);
  // cents are more than what was rounded to tens can tell
  const whole = (v: number) =>
    bound || high - low < 20 ? format(v) : format(v).replace(/[.,]00(?=\D*$)/, "");
  const interval = `${whole(shown.low)}–${whole(shown.high)}`;
  return h(
    document,
    "span",
    {
      class: "metric",
      "data-metric": id,
      "data-value": String(value),
      "data-low": low,
      "data-high": high,
      "data-exact": "false",
      "data-interval": interval,
      title: bound
        ? `${bound === "at least" ? "At least" : "At most"} this, counted in a sample of visitors; certainly ${format(low)} to ${format(high)}`
        : `Estimate; 95% interval ${whole(shown.low)} to ${whole(shown.high)}`
    },
    bound ? `${bound}\u00a0${text}` : `≈\u00a0${whole(shown.value)}`
  );
}

import type {Locale} from "./intl.js";
import {hasValue, noValue, numberFormat} from "./intl.js";

/** A whole number of things: 130,000, or 130K when compact. */
export function formatCount(
  value: number | bigint | null | undefined,
  {locale = "en-US", compact = false}: Locale & {compact?: boolean} = {}
): string {
  if (!hasValue(value)) return noValue;
  return numberFormat(
    locale,
    compact
      ? {notation: "compact", maximumSignificantDigits: 3, signDisplay: "negative"}
      : {maximumFractionDigits: 0, signDisplay: "negative"}
  ).format(value);
}

import type {Locale} from "./intl.js";
import {hasValue, noValue, numberFormat} from "./intl.js";

/** A measured number with a fixed number of decimals: 2.31 events per session. */
export function formatNumber(
  value: number | bigint | null | undefined,
  {locale = "en-US", digits = 2}: Locale & {digits?: number} = {}
): string {
  if (!hasValue(value)) return noValue;
  return numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: "negative"
  }).format(value);
}

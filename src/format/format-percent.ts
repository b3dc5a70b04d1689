import type {Locale} from "./intl.js";
import {hasValue, noValue, numberFormat} from "./intl.js";

/**
 * A share between 0 and 1 as a percentage. It never reads 0 % for something nor 100 % for less than
 * all: a share that would round there is given as "<0.1%" or ">99.9%".
 */
export function formatPercent(
  value: number | null | undefined,
  {locale = "en-US", digits = 1}: Locale & {digits?: number} = {}
): string {
  if (!hasValue(value)) return noValue;
  const format = numberFormat(locale, {
    style: "percent",
    minimumFractionDigits: value === 0 || value === 1 ? 0 : digits,
    maximumFractionDigits: digits,
    signDisplay: "negative"
  });
  const step = 10 ** -(digits + 2);
  if (value > 0 && value < step / 2) return `<${format.format(step)}`;
  if (value < 0 && value > -step / 2) return `>${format.format(-step)}`;
  if (value < 1 && value >= 1 - step / 2) return `>${format.format(1 - step)}`;
  return format.format(value);
}

import {formatNumber} from "./format-number.js";
import {formatPercent} from "./format-percent.js";
import type {Locale} from "./intl.js";

/**
 * How many of one thing there are for each of another, such as purchases per view: a percentage, and above one,
 * where it is no share any more, how many times: "1.5×".
 */
export function formatRate(
  value: number | null | undefined,
  {locale = "en-US", digits = 1}: Locale & {digits?: number} = {}
): string {
  if (value && value > 1) return `${formatNumber(value, {locale, digits})}×`;
  return formatPercent(value, {locale, digits});
}

import type {Locale} from "./intl.js";
import {hasValue, noValue, numberFormat} from "./intl.js";

/**
 * A relative change with its sign: +12.3%, −4.0%. One too small for whole percents has a digit more, +0.4%; what is too
 * small for that reads "<+0.1%".
 */
export function formatChange(
  value: number | null | undefined,
  {locale = "en-US", digits = 1}: Locale & {digits?: number} = {}
): string {
  if (!hasValue(value)) return noValue;
  if (digits === 0 && value !== 0 && Math.abs(value) < 0.005)
    return formatChange(value, {locale, digits: 1});
  const format = numberFormat(locale, {
    style: "percent",
    minimumFractionDigits: value === 0 ? 0 : digits,
    maximumFractionDigits: digits,
    signDisplay: "exceptZero"
  });
  const step = 10 ** -(digits + 2);
  if (value !== 0 && Math.abs(value) < step / 2)
    return `${value > 0 ? "<" : ">"}${format.format(Math.sign(value) * step)}`;
  return format.format(value).replace("-", "−");
}

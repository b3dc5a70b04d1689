import type {Locale} from "./intl.js";
import type {DateStyle, Day} from "./format-date.js";
import {dateFormat, readDay} from "./format-date.js";

/** A period, with what both ends share said once: Sep 24, 2020 – Feb 28, 2021. */
export function formatRange(
  from: Day,
  to: Day,
  {locale = "en-US", style = "medium"}: Locale & {style?: DateStyle} = {}
): string {
  return dateFormat(locale, style).formatRange(readDay(from), readDay(to));
}

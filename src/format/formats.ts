import type {CategoryNames} from "./category-label.js";
import {categoryLabel} from "./category-label.js";
import {formatCount} from "./format-count.js";
import {formatDate} from "./format-date.js";
import {formatDuration} from "./format-duration.js";
import {formatMoney} from "./format-money.js";
import {formatNumber} from "./format-number.js";
import {formatPercent} from "./format-percent.js";
import {list} from "./list.js";
import {plural} from "./plural.js";

/** The formats of a report, in its language and currency. */
export type Formats = ReturnType<typeof formats>;

/** Binds the formats to a report's language, currency and categories: `const {money, percent} = formats(context)`. */
export function formats({
  locale,
  currency,
  categoryNames
}: {
  locale: string;
  currency: string;
  categoryNames?: CategoryNames;
}) {
  return {
    /** "Headphone" of "electronics.audio.headphone". */
    category: (code: string) => categoryLabel(code, categoryNames),
    count: (value: number) => formatCount(value, {locale}),
    date: (value: Date) => formatDate(value, {locale}),
    duration: (seconds: number) => formatDuration(seconds, {locale}),
    list: (items: readonly string[]) => list(items, {locale}),
    money: (value: number) => formatMoney(value, {currency, locale}),
    /** @param digits after the decimal mark */
    decimal: (value: number, digits: number) => formatNumber(value, {locale, digits}),
    percent: (value: number) => formatPercent(value, {locale}),
    /** "2.4×", from ten on "12×". */
    times: (value: number) => `${formatNumber(value, {locale, digits: value < 10 ? 1 : 0})}×`,
    /** "1 order", "1,234 orders". */
    plural: (value: number, one: string, many = `${one}s`) => plural(value, one, many, {locale})
  };
}

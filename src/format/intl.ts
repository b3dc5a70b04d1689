/** Options every formatter takes; a report has one locale and one currency. */
export interface Locale {
  locale?: string;
}

const cache = new Map<string, Intl.NumberFormat>();

/** A number formatter, kept: making one costs far more than using it, and a table has thousands of cells. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = cache.get(key);
  if (!format) cache.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

/** Stands for a value that does not exist, such as the rate of nothing. */
export const noValue = "–";

/** Whether there is a value to format; a NaN or infinity is a mistake upstream and is not dressed up. */
export function hasValue<T extends number | bigint>(value: T | null | undefined): value is T {
  if (value === null || value === undefined) return false;
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError(`invalid number: ${value}`);
  return true;
}

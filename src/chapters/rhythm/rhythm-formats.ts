import {formatDate} from "../../format/format-date.js";
import {formats} from "../../format/formats.js";
import {meanDigits} from "../../format/mean-digits.js";
import {namedDay} from "../../model/named-day.js";
import type {CountryFacts} from "../../model/shop-country.js";

/** The chapter's formats. */
export type RhythmFormats = ReturnType<typeof rhythmFormats>;

/** The report's formats, and those of days and hours that only this chapter needs. */
export function rhythmFormats(context: CountryFacts & Parameters<typeof formats>[0]) {
  const {locale} = context;
  const own = formats(context);
  return {
    ...own,
    /** A mean: small ones have decimals. */
    mean: (value: number) => own.decimal(value, meanDigits(value)),
    /** "09:00" */
    clock: (hour: number) => `${String(hour).padStart(2, "0")}:00`,
    month: (day: Date) => formatDate(day, {locale, style: "month"}),
    /** "Fri, Nov 27, 2020 (Black Friday)" */
    weekday: namedDay((day) => formatDate(day, {locale, style: "weekday"}), context),
    /** "Dec 25, 2020 (Christmas Day)" */
    namedDate: namedDay(own.date, context),
    shortDay: (day: Date) => formatDate(day, {locale, style: "short"})
  };
}

import {formatDate} from "../../format/format-date.js";
import {formats} from "../../format/formats.js";

/** The chapter's formats. */
export type RhythmFormats = ReturnType<typeof rhythmFormats>;

/** The report's formats, and those of days and hours that only this chapter needs. */
export function rhythmFormats(context: Parameters<typeof formats>[0]) {
  const {locale} = context;
  const own = formats(context);
  return {
    ...own,
    /** A mean: small ones have a decimal. */
    mean: (value: number) => own.decimal(value, value < 10 ? 1 : 0),
    /** "09:00" */
    clock: (hour: number) => `${String(hour).padStart(2, "0")}:00`,
    month: (day: Date) => formatDate(day, {locale, style: "month"}),
    weekday: (day: Date) => formatDate(day, {locale, style: "weekday"}),
    shortDay: (day: Date) => formatDate(day, {locale, style: "short"})
  };
}

import {number} from "../../components/number.js";
import type {ProsePart} from "../../components/prose.js";
import {prose} from "../../components/prose.js";
import {formatDate} from "../../format/format-date.js";
import type {LastPeriod} from "../../model/last-period.js";

/** How a period and the one before it are called. */
export interface PeriodWords {
  /** "In February 2021", "In the week of Feb 22, 2021", "On Sat, Feb 27, 2021": with the number's mark. */
  readonly when: ProsePart;
  /** "January", "December 2020", "the week before" */
  readonly before: ProsePart;
  /** "Feb 2021 compared with Jan 2021", for the unit of a chart. */
  readonly both: string;
}

/** Names the two periods in a sentence and above a chart. */
export function periodWords(
  {grain, earlier, later}: LastPeriod,
  {locale}: {locale: string}
): PeriodWords {
  const [start, before] = [new Date(later.from), new Date(earlier.from)];
  const show = (style: "longMonth" | "monthName" | "month" | "medium" | "weekday") => (day: Date) =>
    formatDate(day, {locale, style});
  const when = (style: "longMonth" | "medium" | "weekday") =>
    number("changed_period", start, show(style));
  if (grain === "month") {
    const sameYear = start.getUTCFullYear() === before.getUTCFullYear();
    return {
      when: prose`In ${when("longMonth")}`,
      before: number("changed_since", before, show(sameYear ? "monthName" : "longMonth")),
      both: `${show("month")(start)} compared with ${show("month")(before)}`
    };
  }
  const both = `${grain === "week" ? "week of " : ""}${show("medium")(start)} compared with ${show("medium")(before)}`;
  return grain === "week"
    ? {when: prose`In the week of ${when("medium")}`, before: "the week before", both}
    : {when: prose`On ${when("weekday")}`, before: "the day before", both};
}

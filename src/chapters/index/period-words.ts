import {number} from "../../components/number.js";
import type {ProsePart} from "../../components/prose.js";
import {prose} from "../../components/prose.js";
import {formatDate} from "../../format/format-date.js";
import type {LastPeriod} from "../../model/last-period.js";
import {namedDay} from "../../model/named-day.js";
import type {CountryFacts} from "../../model/shop-country.js";

/** How a period and the one before it are called. */
export interface PeriodWords {
  /** "In February 2021", "In the week of Feb 22, 2021", "On Fri, Nov 27, 2020 (Black Friday)": with the number's mark. */
  readonly when: ProsePart;
  /** "January", "December 2020", "the week before" */
  readonly before: ProsePart;
  /** "Feb 2021 compared with Jan 2021", for the unit of a chart. */
  readonly both: string;
}

/** Names the two periods in a sentence and above a chart. */
export function periodWords(
  {grain, earlier, later}: LastPeriod,
  context: CountryFacts & {readonly locale: string}
): PeriodWords {
  const {locale} = context;
  const [start, before] = [new Date(later.from), new Date(earlier.from)];
  const show = (style: "longMonth" | "monthName" | "month" | "medium" | "weekday") => (day: Date) =>
    formatDate(day, {locale, style});
  const when = (style: "longMonth" | "medium") => number("changed_period", start, show(style));
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
    : {
        when: prose`On ${number("changed_period", start, namedDay(show("weekday"), context))}`,
        before: "the day before",
        both
      };
}

import {formats} from "../format/formats.js";
import type {ComparedWith} from "../model/compared-with.js";
import {describeSets} from "../model/describe-comparison.js";
import type {ReportContext} from "../model/report-context.js";
import {name} from "./name.js";
import {number} from "./number.js";
import {prose} from "./prose.js";

/** The other side of a comparison in a sentence: "in the 28 days before, Oct 4, 2020 to Oct 31, 2020", "for brand acme". */
export function otherSide(
  {by, there, filters}: ComparedWith,
  context: Pick<ReportContext, "choices" | "locale" | "currency">
): DocumentFragment {
  const {date, plural} = formats(context);
  const [from, to] = (["from", "to"] as const).map((end) =>
    number(`compared_${end}`, new Date(there[end]), date)
  );
  const isOne = there.days === 1;
  const when = isOne ? prose`${from}` : prose`${from} to ${to}`;
  const days = () => number("compared_days", there.days, (n) => plural(n, "day"));
  switch (by) {
    case "previous":
      return isOne ? prose`on the day before, ${when}` : prose`in the ${days()} before, ${when}`;
    case "year":
      return prose`on the same ${isOne ? "day" : "days"} a year before, ${when}`;
    case "weekdays":
      return prose`on the same ${isOne ? "weekday" : "weekdays"} before, ${when}`;
    case "filters": {
      const sets = describeSets(filters.sets, context.choices, context.locale);
      return sets ? prose`for ${name(sets)}` : prose`for everything in these days`;
    }
  }
}

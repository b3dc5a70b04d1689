import {greatest} from "d3-array";
import {blank} from "../../components/blank.js";
import {given} from "../../components/given.js";
import {h} from "../../components/h.js";
import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** Shares from which on a fault of the data comes before everything that is said of the rest. */
const manyRejected = 0.1;
const manyDuplicates = 0.1;
const manyNameless = 0.5;
/** What has no price is missing from every sum of money. */
const manyUnpriced = 0.01;
/** Fewer days with data show no week, and fewer hours no day. */
const fewDays = 7;
const fewHours = 12;

/** A file and where its rows went. */
export interface WarnedFile {
  readonly file: string;
  readonly rows: number;
  readonly rejected: number;
  readonly duplicates: number;
}

/** How much of what was sold, or else viewed, has no category. */
export interface Nameless {
  readonly n: number;
  readonly nameless: number;
}

/** How many sales have no price, though others have one. */
export interface Unpriced {
  readonly n: number;
  readonly unpriced: number;
}

/** On how many days, and in how many hours of a day, something was recorded. */
export interface Covered {
  readonly days: number;
  readonly hours: number;
}

/** What a reader must know of the data before any number: how little there is, and what is missing from it. */
export async function dataWarnings(whole: SqlTag): Promise<Node> {
  const {context} = whole.reader;
  const [files, [nameless], [unpriced], [covered]] = await Promise.all([
    whole<WarnedFile>`SELECT file, rows, rejected - left_out AS rejected, duplicates FROM inputs ORDER BY file`,
    context.has.sales ? namelessSales(whole) : namelessEvents(whole),
    whole<Unpriced>`SELECT total AS n, hit AS unpriced FROM checks WHERE check_id = 'unpriced-sale' -- the one that counts them`,
    whole<Covered>`SELECT (
  SELECT CAST(count(DISTINCT day) AS DOUBLE)
  FROM (SELECT day FROM events_cube UNION ALL SELECT day FROM sales_cube) AS dated
) AS days, (
  SELECT CAST(count(DISTINCT hour) AS DOUBLE)
  FROM (SELECT hour FROM session_products UNION ALL SELECT hour FROM sales) AS timed
) AS hours`
  ]);
  const warnings = describeWarnings(
    files,
    {nameless, unpriced, covered},
    context,
    formats(context)
  );
  return warnings.length
    ? h(
        document,
        "div",
        {class: "warning"},
        warnings.map((warning) => h(document, "p", {}, warning))
      )
    : blank();
}

/** The sentences, the gravest first; none where the data is sound and covers a week. */
export function describeWarnings(
  files: readonly WarnedFile[],
  found: {
    nameless?: Nameless | undefined;
    unpriced?: Unpriced | undefined;
    covered?: Covered | undefined;
  },
  {choices, gaps, has}: Pick<ReportContext, "choices" | "gaps" | "has">,
  {count, date, percent, plural}: Pick<Formats, "count" | "date" | "percent" | "plural">
): DocumentFragment[] {
  const {nameless, unpriced, covered} = found;
  const days = 1 + (Date.parse(choices.lastDay) - Date.parse(choices.firstDay)) / 86_400_000;
  const lost = (what: "rejected" | "duplicates", least: number, why: string) => {
    const many = files.filter((file) => file.rows > 0 && file[what] / file.rows >= least);
    const worst = greatest(many, (file) => file[what] / file.rows);
    if (!worst) return undefined;
    const rest =
      many.length > 1 &&
      prose` The same is true of ${number(`${what}_files`, many.length - 1, (n) => plural(n, "other file"))}, to a smaller extent.`;
    return prose`${number(`most_${what}`, worst[what], count)} of ${number(`most_${what}_of`, worst.rows, (n) => plural(n, "row"))} of ${name(worst.file)} (${number(`most_${what}_share`, worst[what] / worst.rows, percent)}) ${worst[what] === 1 ? "was" : "were"} ${why}.${rest}`;
  };
  const longest = greatest(gaps, (gap) => gap.days);
  const things = has.sales ? "order line" : "event";
  return given([
    lost("rejected", manyRejected, "rejected: the report is about the rest"),
    lost("duplicates", manyDuplicates, "left out, as other rows say the same"),
    longest &&
      prose`Nothing is recorded from ${number("gap_from", new Date(longest.from), date)} to ${number("gap_to", new Date(longest.to), date)}, ${number("gap_days", longest.days, (n) => plural(n, "day"))}${gaps.length > 1 && prose`, and in ${number("gaps_more", gaps.length - 1, (n) => plural(n, "other stretch", "other stretches"))}`}: totals and changes across such a gap are too low, or too high.`,
    unpriced &&
      unpriced.unpriced > 0 &&
      unpriced.unpriced >= manyUnpriced * unpriced.n &&
      prose`${number("unpriced", unpriced.unpriced, count)} of ${number("unpriced_of", unpriced.n, (n) => plural(n, "sale"))} (${number("unpriced_share", unpriced.unpriced / unpriced.n, percent)}) ${unpriced.unpriced === 1 ? "has" : "have"} no price: revenue and the average order are too low.`,
    nameless &&
      has.categories &&
      nameless.nameless / nameless.n >= manyNameless &&
      prose`${number("nameless_lines", nameless.nameless, count)} of ${number("nameless_of", nameless.n, (n) => plural(n, things))} (${number("nameless_lines_share", nameless.nameless / nameless.n, percent)}) ${nameless.nameless === 1 ? "has" : "have"} no category: what is said of categories is about the rest.`,
    describeCovered(covered ?? {days, hours: 24}, days, has, plural)
  ]);
}

/** How little time the data is of; nothing where it has a week of days. */
function describeCovered(
  covered: Covered,
  days: number,
  has: ReportContext["has"],
  plural: Formats["plural"]
): DocumentFragment | false {
  if (covered.days >= fewDays) return false;
  const timed = has.events ? has.eventTimes : has.saleTimes;
  if (timed && covered.days === 1 && covered.hours < fewHours)
    return prose`The data covers ${number("hours_covered", covered.hours, (n) => plural(n, "hour"))} of one day, some perhaps in part: too little to show how a day or a week goes.`;
  const active = number("days_covered", covered.days, (n) => plural(n, "day"));
  return covered.days < days
    ? prose`Only ${active} of the ${number("days_between", days)} from the first to the last have data: too little to show how a week or a season goes.`
    : prose`The data covers ${active}: too little to show how a week or a season goes.`;
}

function namelessSales(whole: SqlTag) {
  return whole<Nameless>`SELECT CAST(sum(lines) AS DOUBLE) AS n,
  CAST(coalesce(sum(CASE WHEN category = '(none)' THEN lines END), 0) AS DOUBLE) AS nameless
FROM sales_cube
WHERE kind = 'sale' -- returns are a figure of their own`;
}

function namelessEvents(whole: SqlTag) {
  return whole<Nameless>`SELECT CAST(sum(events) AS DOUBLE) AS n,
  CAST(coalesce(sum(CASE WHEN category = '(none)' THEN events END), 0) AS DOUBLE) AS nameless
FROM events_cube`;
}

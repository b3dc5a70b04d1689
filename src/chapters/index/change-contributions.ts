import {groups} from "d3-array";
import {utcDay} from "d3-time";
import type {ReportContext} from "../../model/report-context.js";
import type {Additive, ContributionRow} from "../../model/questions/contributions.js";
import {contributions, contributionsOfCustomers} from "../../model/questions/contributions.js";
import type {Subject} from "../../model/subjects.js";
import type {Source} from "../../model/source.js";
import type {ChangedPeriods} from "./changed-periods.js";
import {isNameless} from "./most-of-change.js";

/** What values of dimensions brought in two periods, and the queries behind it. */
export interface Contributions {
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly rows: readonly ContributionRow[];
  }[];
  readonly sources: readonly Source[];
}

/** What can be added up by each measure, in this order, and what the data must have for it. */
const dimensions: Readonly<Record<Additive, readonly (readonly [string, Subject])[]>> = {
  revenue: [
    ["category", "categories"],
    ["brand", "brands"],
    ["state", "states"],
    ["country", "countries"],
    ["source", "sources"]
  ],
  // places and sources are known of customers alone
  views: [
    ["category", "categories"],
    ["brand", "brands"]
  ]
};

/** A dimension of which at least this share has no name tells little. */
const mostNameless = 0.5;

/**
 * Reads what each value of each dimension brought: of those that the data has, that no filter has narrowed to one
 * value, and most of which has a name.
 *
 * @param totals of both periods
 */
export async function readContributions(
  measure: Additive,
  changed: ChangedPeriods,
  totals: readonly [number, number]
): Promise<Contributions> {
  const {both, periods} = changed;
  const {reader, filters} = both;
  const asked = dimensions[measure]
    .filter(([id, subject]) => reader.context.has[subject] && chosenOf(id) !== 1)
    .map(([id]) => id);
  function chosenOf(id: string): number {
    return (filters.sets as Partial<Record<string, readonly string[]>>)[id]?.length ?? 0;
  }
  const answers = await Promise.all([
    asked.length > 0 ? both.ask<ContributionRow>(contributions(measure, asked, periods)) : [],
    measure === "revenue" && hasHistory(reader.context, changed)
      ? both.ask<ContributionRow>(contributionsOfCustomers(periods))
      : []
  ]);
  const found = groups(answers.flat(), ({dimension}) => dimension);
  const known = ([, rows]: readonly [string, readonly ContributionRow[]]) => {
    const nameless = rows.filter((row) => isNameless(row) && !row.name.startsWith("(other "));
    const sum = nameless.reduce((total, {earlier, later}) => total + earlier + later, 0);
    return (rows[0]?.n ?? 0) > 1 && sum < mostNameless * (totals[0] + totals[1]);
  };
  return {
    dimensions: [...asked, "customer"].flatMap((id) =>
      found
        .filter(([dimension]) => dimension === id)
        .filter(known)
        .map(([dimension, rows]) => ({dimension, rows}))
    ),
    sources: answers.flatMap((rows) => ("sql" in rows ? [rows] : []))
  };
}

/**
 * Whether it can be told who is new: from all sales of known customers, where they reach back at least as far
 * before the earlier period as it is long. In the first periods of a log all customers are new.
 */
function hasHistory(
  {has, samplingFactor, fullDays}: ReportContext,
  {periods: {earlier}}: ChangedPeriods
): boolean {
  if (!has.buyers || samplingFactor > 1 || !fullDays) return false;
  return new Date(fullDays.from) <= utcDay.offset(new Date(earlier.from), -earlier.days);
}

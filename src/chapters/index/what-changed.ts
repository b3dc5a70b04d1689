import {divergingBars} from "../../charts/diverging-bars.js";
import {fragment} from "../../components/fragment.js";
import {documentOf, h} from "../../components/h.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {inPercent} from "../../findings/claims/in-words.js";
import {formatChange} from "../../format/format-change.js";
import {sharedDigits} from "../../format/shared-digits.js";
import {lowerFirst} from "../../format/lower-first.js";
import {setFilters} from "../../model/filters.js";
import {formatMetric} from "../../model/metrics/format-metric.js";
import type {ContributionRow} from "../../model/questions/contributions.js";
import type {ReportContext} from "../../model/report-context.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {ChangePart} from "./change-parts.js";
import type {ChangedPeriods} from "./changed-periods.js";
import {contributorName} from "./contributor-name.js";
import {leastAhead, leastOfChange, leastOfMovement, movement} from "./most-of-change.js";
import {periodWords} from "./period-words.js";
import type {Change} from "./read-change.js";
import {readChange} from "./read-change.js";

/** Values of a dimension that are drawn. */
const drawn = 3;

/**
 * What changed in the last complete period, as charts: in parts that multiply, and by values that add up. Where
 * there is nothing to compare, that is said.
 */
export async function whatChanged(sql: SqlTag, changed: ChangedPeriods | undefined): Promise<Node> {
  const {context} = sql.reader;
  const change = await readChange(changed);
  if (!change) return paragraph(describeNothing(changed, context));
  const figures = [
    ...(change.drawn.some(({amount}) => amount !== 0) ? [partsFigure(change, context)] : []),
    ...(change.contributions.dimensions.some(({rows}) => rows.some((row) => movement(row) !== 0))
      ? [contributionsFigure(change, context)]
      : [])
  ];
  if (figures.length > 0) return fragment(...figures);
  if (change.later === change.earlier) return paragraph("No part of it changed either.");
  return paragraph("The change has no parts that can be told apart.");
}

/** Why nothing is said of change. */
export function describeNothing(
  changed: {readonly periods: Pick<ChangedPeriods["periods"], "grain">} | undefined,
  {
    has,
    gaps = []
  }: {has: Pick<ReportContext["has"], "revenue">} & Partial<Pick<ReportContext, "gaps">>
): string {
  if (changed)
    return `In the last two complete ${changed.periods.grain}s, too little that can be compared was ${has.revenue ? "sold" : "viewed"}.`;
  return gaps.length > 0
    ? "The data has no two complete months, weeks or days in a row here, or nothing is recorded on some of their days, so there is nothing to compare."
    : "The data has no two complete months, weeks or days in a row here, so there is nothing to compare.";
}

const paragraph = (text: string) => h(documentOf(), "p", {}, text);

function partsFigure(change: Change, context: ReportContext): HTMLElement {
  const {drawn: parts, estimated, measure, earlier, later, periods, sources} = change;
  const digits = sharedDigits(
    later / earlier - 1,
    parts.map((part) => part.change)
  );
  return chart(divergingBars, parts, {
    x: {value: "amount", label: nouns[measure], kind: kinds[measure]},
    y: "label",
    note: (part: ChangePart) => formatChange(part.change, {...context, digits}),
    title: measure === "revenue" ? "How revenue changed" : "How views changed",
    subtitle: `${measure === "revenue" ? `${context.currency}, ` : ""}${periodWords(periods, context).both}`,
    caption: describeParts(change, context),
    method: `The changes in percent multiply to that of the whole. Each part’s amount is the logarithmic mean of the two periods’ ${measure} times the logarithm of its ratio (logarithmic mean Divisia index), so that the parts add up to the whole exactly. Prices are those paid for pieces of products that were sold in both periods, weighted by the later period’s pieces; which products were sold is the rest of the change in revenue per piece.`,
    sql: sources,
    exact: estimated ? measure : undefined
  });
}

/** Either period in figures: "Orders: 1,179 after 1,034; order value: $105.20 after $98.70." */
function describeParts({parts, drawn: more, estimated}: Change, context: ReportContext) {
  const told = [...parts, ...more.filter(({id}) => id === "items")];
  const made = prose``;
  told.forEach(({id, label, unit, earlier, later}, i) => {
    const format = formatMetric(unit, context);
    made.append(
      prose`${i === 0 ? label : lowerFirst(label)}: ${number(`change_${id}_later`, later, format, {estimated})} after ${number(`change_${id}_earlier`, earlier, format, {estimated})}${i < told.length - 1 ? "; " : "."}`
    );
  });
  return made;
}

function contributionsFigure(change: Change, context: ReportContext): HTMLElement {
  const {contributions, measure, periods} = change;
  const rows = contributions.dimensions.flatMap((one) =>
    largest(one.rows).map((row) => ({
      name:
        one.dimension === "customer"
          ? (kindsOfCustomer[row.name] ?? row.name)
          : contributorName(row, context),
      group: groupName(one.dimension),
      moved: movement(row)
    }))
  );
  return chart(divergingBars, rows, {
    x: {value: "moved", label: nouns[measure], kind: kinds[measure]},
    y: "name",
    group: "group",
    title: `Where ${measure} rose and fell`,
    subtitle: `${measure === "revenue" ? `${context.currency}, ` : ""}${periodWords(periods, context).both}; the values of each group that changed most`,
    method: `The change of each value between the two periods. The lead names the value that made at least ${inPercent(leastOfChange)} of the whole change and ${inPercent(leastOfMovement)} of all changes, up and down added, and changed at least ${leastAhead} times as much as the next one; if there is none, two that did together.`,
    caption: `The changes of all values of a group add up to the change of the ${measure}.${measure === "revenue" && context.has.buyers && context.samplingFactor > 1 ? " New and returning customers are left out: in the sample, they could only be estimated." : ""}`,
    sql: contributions.sources
  });
}

/** The values that moved most: the first in each direction, and the next one of either. */
function largest(rows: readonly ContributionRow[]): ContributionRow[] {
  const moved = rows
    .filter((row) => movement(row) !== 0)
    .sort((a, b) => Math.abs(movement(b)) - Math.abs(movement(a)));
  const ends = [1, -1].flatMap(
    (sign) => moved.find((row) => Math.sign(movement(row)) === sign) ?? []
  );
  const rest = moved.filter((row) => !ends.includes(row)).slice(0, drawn - ends.length);
  return [...ends, ...rest].sort((a, b) => movement(b) - movement(a));
}

const kindsOfCustomer: Readonly<Record<string, string>> = {new: "New", returning: "Ordered before"};
const nouns = {revenue: "Revenue", views: "Views"} as const;
const kinds = {revenue: "money", views: "count"} as const;

function groupName(dimension: string): string {
  return setFilters.find(({id}) => id === dimension)?.label ?? "Customer";
}

import {sum} from "d3-array";
import {categoryName} from "../../components/category-name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {ReportContext} from "../../model/report-context.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {leaders, nameLeaders} from "../shared/leaders.js";
import type {CategoryRow} from "./category-totals.js";
import {categoryTotals, ofAllVisitors} from "./category-totals.js";
import {drawnBy} from "./drawn-by.js";

type Words = Pick<Formats, "category" | "count" | "list" | "money" | "percent">;
type Has = Pick<ReportContext["has"], "categories" | "events">;

/** Which category leads, which has the most revenue, and how much has no category. */
export async function categoryLead(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  return describeCategories(await categoryTotals(sql), context.has, formats(context));
}

/** The sentences; says so if there are no categories, or nothing matches. */
export function describeCategories(
  totals: Rows<CategoryRow>,
  has: Has,
  format: Words
): DocumentFragment {
  if (!has.categories)
    return prose`The exports contain no categories, or only one, so this chapter is about prices.`;
  const by = drawnBy(has);
  const rows = ofAllVisitors(totals);
  const total = sum(rows, (row) => row[by]);
  if (!total) return prose`Nothing matches these filters.`;
  const named = rows.filter((row) => row.category !== "(none)");
  const [first] = named;
  if (!first) return prose`No product here has a category.`;
  if (first[by] === 0) return prose`None of the ${by} has a category.`;
  const nameless = rows.find((row) => row.category === "(none)")?.[by] ?? 0;
  const share = (id: string, value: number) =>
    number(id, value / total, format.percent, {of: totals});
  const amount =
    by === "revenue"
      ? number("top_amount", first.revenue, format.money, {of: totals})
      : prose`${number("top_amount", first.interactions, format.count, {of: totals})} ${first.interactions === 1 ? "interaction" : "interactions"}`;
  const leading = leaders(named, (row) => row[by]);
  const tied = leading.length > 1;
  const who = tied
    ? nameLeaders(
        leading.map(({category}) => format.category(category)),
        "categories",
        format.list
      )
    : categoryName(first.category, format);
  const part = tied
    ? prose` and ${share("top_share", first[by])} of all each`
    : prose`, ${first[by] === total ? `all of ${by === "revenue" ? "it" : "them"}` : prose`${share("top_share", first[by])} of all`}`;
  const hasFive = named.length > 5 && named[4]![by] > named[5]![by];
  const five = sum(named.slice(0, 5), (row) => row[by]);
  return prose`${nameless > total / 2 ? prose`${share("nameless_share", nameless)} of the ${by} ${has.events ? "have" : "has"} no category. Among the rest, ` : ""}${who} ${!tied ? "leads" : leading.length === named.length ? "are equal," : "lead"} with ${amount}${part}.${
    hasFive &&
    prose` The top five of ${number("categories_named", named.length, format.count, {of: totals})} categories account for ${share("five_share", five)}.`
  }${
    has.events &&
    describeRichest(
      named,
      sum(rows, (row) => row.revenue),
      totals,
      format
    )
  }${
    nameless > 0 &&
    nameless <= total / 2 &&
    prose` ${share("nameless_share", nameless)} of the ${by} ${has.events ? "have" : "has"} no category.`
  }`;
}

/** Whether the leading category, the first, also has the most revenue. */
function describeRichest(
  named: readonly CategoryRow[],
  total: number,
  totals: Rows<CategoryRow>,
  format: Pick<Words, "category" | "list" | "money">
): DocumentFragment | false {
  const most = leaders(named, (row) => row.revenue);
  const [richest] = most;
  if (!total || !richest?.revenue) return false;
  const revenue = number("richest_revenue", richest.revenue, format.money, {of: totals});
  if (most.length > 1) {
    const names = most.map(({category}) => format.category(category));
    return prose` ${nameLeaders(names, "categories", format.list)} have the most revenue, ${revenue} each.`;
  }
  const who = categoryName(richest.category, format);
  return richest === named[0]
    ? prose` ${who} also has the most revenue, ${revenue}.`
    : prose` ${who} has the most revenue, ${revenue}.`;
}

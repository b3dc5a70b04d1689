import {descending, extent, rollups, sort, sum} from "d3-array";
import {smallColumns} from "../../charts/small-columns.js";
import {blank} from "../../components/blank.js";
import {addGrains} from "../../format/period-grain.js";
import type {Rows} from "../../model/rows.js";
import {ifCut} from "../../format/if-cut.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {placeName} from "./place-name.js";

/** The revenue of one of the top places in a month. */
export interface PlaceMonth {
  month: Date;
  place: string;
  revenue: number;
}

/** The top places by month; nothing where there is only one. */
export async function placeMonths(sql: SqlTag): Promise<HTMLElement> {
  const {has, currency} = sql.reader.context;
  const [what, many] = has.states ? ["state", "states"] : ["country", "countries"];
  const months = await revenueByMonth(sql);
  const ranked = rankPlaces(months).map((place) => placeName(place, has));
  if (ranked.length < 2) return blank();
  return chart(smallColumns, everyMonth(months), {
    x: "month",
    y: "revenue",
    panel: (row: PlaceMonth) => placeName(row.place, has),
    panels: ranked,
    title: `Revenue by month and ${what}`,
    subtitle: `${currency}, sales before returns${ifCut(ranked, 12, `the twelve ${many} with the most revenue`)}; all on one scale`,
    caption: "The first and the last month may be incomplete.",
    ariaLabel: `Revenue by month and ${what}`,
    sql: months
  });
}

/** The rows with every month between the first and the last, in order: a month in which nothing was sold has no revenue. */
export function everyMonth(months: readonly PlaceMonth[]): PlaceMonth[] {
  const [first, last] = extent(months, ({month}) => month);
  const [some] = months;
  if (!first || !last || !some) return [];
  const known = new Set(months.map(({month}) => +month));
  const missing: PlaceMonth[] = [];
  for (let month = first; month < last; month = addGrains(month, 1, "month"))
    if (!known.has(+month)) missing.push({month, place: some.place, revenue: 0});
  return sort([...months, ...missing], ({month}) => month);
}

/** The places by total revenue, the highest first. */
export function rankPlaces(months: readonly PlaceMonth[]): string[] {
  return rollups(
    months,
    (rows) => sum(rows, (row) => row.revenue),
    (row) => row.place
  )
    .sort(([, a], [, b]) => descending(a, b))
    .map(([place]) => place);
}

function revenueByMonth(sql: SqlTag): Promise<Rows<PlaceMonth>> {
  // One query for states and one for countries, because a column name cannot be a parameter.
  return sql.reader.context.has.states
    ? sql<PlaceMonth>`
  WITH most AS (
    SELECT state FROM sales_cube
    WHERE kind = 'sale' -- returns are a figure of their own
      AND state <> '(unknown)' -- not a place
    GROUP BY state ORDER BY sum(amount) DESC, state LIMIT 12
  )
  SELECT CAST(date_trunc('month', day) AS DATE) AS month, state AS place, CAST(sum(amount) AS DOUBLE) AS revenue
  FROM sales_cube
  WHERE kind = 'sale' -- returns are a figure of their own
    AND state IN (SELECT state FROM most)
  GROUP BY month, place
  ORDER BY month, place`
    : sql<PlaceMonth>`
  WITH most AS (
    SELECT country FROM sales_cube
    WHERE kind = 'sale' -- returns are a figure of their own
      AND country <> '(unknown)' -- not a place
    GROUP BY country ORDER BY sum(amount) DESC, country LIMIT 12
  )
  SELECT CAST(date_trunc('month', day) AS DATE) AS month, country AS place, CAST(sum(amount) AS DOUBLE) AS revenue
  FROM sales_cube
  WHERE kind = 'sale' -- returns are a figure of their own
    AND country IN (SELECT country FROM most)
  GROUP BY month, place
  ORDER BY month, place`;
}

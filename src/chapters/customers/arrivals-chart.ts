import {blank} from "../../components/blank.js";
import {stackedColumns} from "../../charts/stacked-columns.js";
import {literal} from "../../model/literal.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {nobody} from "./nothing-there.js";
import type {ShownPeriods} from "./shown-periods.js";
import {shownPeriods} from "./shown-periods.js";

/** Sessions that began in a period: visitors' first ones, and all later ones. */
interface ArrivalRow {
  start: Date;
  first_visits: number;
  return_visits: number;
}

/** Sessions of new and of returning visitors by period; nothing without visitors or sessions. */
export async function arrivalsChart(sql: SqlTag): Promise<HTMLElement> {
  const {filters, reader} = sql;
  const {visitors, sessions} = reader.context.has;
  if (!visitors || !sessions) return blank();
  const periods = shownPeriods(filters, reader.context);
  const {grain, label} = periods;
  // the chosen period limits what is shown; which session is the first depends on the whole history
  const arrivals = await reader.ask<ArrivalRow>(arrivalsSql(periods), {sets: filters.sets});
  // one period alone has no course
  if (periods.starts.length === 1) return blank();
  return chart(stackedColumns, fillArrivals(arrivals, periods), {
    x: (row: ArrivalRow) => label(row.start),
    y: [
      {value: "first_visits", label: "First visit", kind: "count"},
      {value: "return_visits", label: "Return visit", kind: "count"}
    ],
    title: "New and returning visitors",
    subtitle: `sessions by ${grain}: visitors’ first sessions and all later ones`,
    caption:
      "Visitors who came before the data begins count as new, so the share of return visits is too low at first.",
    ariaLabel: `First and return visits by ${grain}`,
    empty: nobody,
    sql: arrivals
  });
}

/** Every period that is shown, with zeros where there is no session; no period where there are no sessions at all. */
export function fillArrivals(
  arrivals: readonly ArrivalRow[],
  {starts}: Pick<ShownPeriods, "starts">
): ArrivalRow[] {
  if (!arrivals.length) return [];
  const byStart = new Map(arrivals.map((row) => [row.start.getTime(), row]));
  return starts.map(
    (start) => byStart.get(start.getTime()) ?? {start, first_visits: 0, return_visits: 0}
  );
}

function arrivalsSql({from, to, grain}: ShownPeriods): string {
  return `SELECT CAST(date_trunc(${literal(grain)}, day) AS DATE) AS start,
    count(*) FILTER (WHERE nth = 1) * max(weight) AS first_visits,
    count(*) FILTER (WHERE nth > 1) * max(weight) AS return_visits
  FROM (
    SELECT min(day) AS day, max(weight) AS weight, row_number() OVER (PARTITION BY user_no ORDER BY session_no) AS nth
    FROM session_products
    WHERE session_no IS NOT NULL -- events without a session belong to no visit
    GROUP BY user_no, session_no
  ) AS opened
  WHERE day BETWEEN ${literal(from)} AND ${literal(to)} -- which session is the first depends on the whole history
  GROUP BY start
  ORDER BY start`;
}

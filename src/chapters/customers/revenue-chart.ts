import {group, sum} from "d3-array";
import {stackedColumns} from "../../charts/stacked-columns.js";
import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {addGrains} from "../../format/period-grain.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {CohortRow} from "../../statistics/cohort-table.js";
import {cohortRows} from "./cohort-rows.js";
import {nothing} from "./nothing-there.js";
import type {ShownPeriods} from "./shown-periods.js";
import {shownPeriods} from "./shown-periods.js";

/** What customers spent in a period: those whose first order was in it, and the others. */
interface RevenuePeriod {
  start: Date;
  first: number;
  later: number;
}

/** Revenue from new and returning customers, under a heading; nothing where no buyer is known. */
export async function revenueChart(sql: SqlTag): Promise<Node> {
  const {context} = sql.reader;
  if (!context.has.buyers) return blank();
  const periods = shownPeriods(sql.filters, context);
  const {grain, label} = periods;
  const started = await cohortRows(sql, grain);
  return fragment(
    h(document, "h2", {id: "cohorts"}, "Who comes back"),
    // one period alone has no course
    context.has.revenue &&
      periods.starts.length > 1 &&
      chart(stackedColumns, splitRevenue(started, periods), {
        x: (row: RevenuePeriod) => label(row.start),
        y: [
          {value: "first", label: "New", kind: "money"},
          {value: "later", label: "Returning", kind: "money"}
        ],
        title: "Revenue from new and returning customers",
        subtitle: `${context.currency} by ${grain}; new: in the ${grain} of their first order`,
        caption:
          "Sales to known customers, before returns. Customers who bought before the data begins count as new.",
        ariaLabel: `Revenue from new and returning customers by ${grain}`,
        empty: nothing,
        sql: started
      })
  );
}

/** Every period that is shown, with zeros where there is no sale; no period where nothing was sold in any of them. */
export function splitRevenue(
  started: Rows<CohortRow>,
  {starts, grain}: Pick<ShownPeriods, "starts" | "grain">
): RevenuePeriod[] {
  const byStart = group(started, (row) => addGrains(row.cohort, row.age, grain).getTime());
  if (!starts.some((start) => byStart.has(start.getTime()))) return [];
  const total = (rows: readonly CohortRow[]) => sum(rows, (row) => row.revenue * started.weight);
  return starts.map((start) => {
    const own = byStart.get(start.getTime()) ?? [];
    return {
      start,
      first: total(own.filter((row) => row.age === 0)),
      later: total(own.filter((row) => row.age > 0))
    };
  });
}

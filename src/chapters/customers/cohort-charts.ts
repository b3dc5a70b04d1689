import {heatmap} from "../../charts/heatmap.js";
import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Grain} from "../../format/period-grain.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {cohortTable} from "../../statistics/cohort-table.js";
import {cohortGrid} from "./cohort-grid.js";
import {cohortRows} from "./cohort-rows.js";
import {shownPeriods} from "./shown-periods.js";

/** How many of each cohort come back and the revenue per customer; nothing where no buyer is known. */
export async function cohortCharts(sql: SqlTag): Promise<Node> {
  const {context} = sql.reader;
  const {choices, currency, has} = context;
  if (!has.buyers) return blank();
  const {grain, label} = shownPeriods(sql.filters, context);
  const format = formats(context);
  const started = await cohortRows(sql, grain);
  const cohorts = cohortTable(started, grain, choices.lastDay);
  if (!cohorts.length) return blank();
  if (cohorts.length === 1) return describeOneCohort(grain);
  const options = {weight: started.weight, label, format};
  const retention = cohortGrid(cohorts, "retention", options);
  const value = cohortGrid(cohorts, "value", options);
  const grid = {
    x: "age",
    y: "cohort",
    note: "note",
    values: true,
    classes: "range",
    xLabel: `${grain}s since the first order`
  } as const;
  return fragment(
    chart(heatmap, retention.cells, {
      ...grid,
      fill: {value: "value", kind: "percent"},
      xs: retention.ages,
      ys: retention.names,
      sizes: {label: "customers", of: retention.sizes},
      title: "How many customers come back",
      subtitle: `customers by the ${grain} of their first order: the share who bought again that many ${grain}s later`,
      ariaLabel: "Retention by cohort",
      empty: `No customer has had a ${grain} to come back yet.`,
      caption: describeLastPeriod(grain, choices.lastDay, format),
      sql: started
    }),
    has.revenue &&
      chart(heatmap, value.cells, {
        ...grid,
        fill: {value: "value", kind: "money"},
        xs: value.ages,
        ys: value.names,
        sizes: {label: "customers", of: value.sizes},
        title: "Revenue per customer",
        subtitle: `${currency} per customer of the cohort, cumulative since the first order`,
        ariaLabel: "Cumulative revenue per customer by cohort",
        sql: started
      })
  );
}

/** Why there is nothing to compare. */
export function describeOneCohort(grain: Grain): DocumentFragment {
  return prose`All customers placed their first order in the same ${grain}, so there are no cohorts to compare yet.`;
}

/** Why the last period of a cohort may be incomplete, and which filters the cohorts follow. */
export function describeLastPeriod(
  grain: Grain,
  lastDay: string,
  {date}: Pick<Formats, "date">
): DocumentFragment {
  return prose`The last ${grain} of each row is the one in which the data ends (${number("last_day", new Date(lastDay), date)}), so it may be incomplete. The period chosen above does not limit cohorts; the other filters do.`;
}

import {sum} from "d3-array";
import {histogram} from "../../charts/histogram.js";
import {blank} from "../../components/blank.js";
import {prose} from "../../components/prose.js";
import {pausesSql} from "../../model/questions/pauses.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {quantileOfCounts} from "../../statistics/quantile-of-counts.js";

/** A number of days between two purchase days of a customer, and how often it occurred. */
interface PauseRow {
  value: number;
  count: number;
}

/** Gaps of which a median is told. */
const leastGaps = 10;

/** How long the gaps between customers’ purchase days are; nothing where no buyer is known. */
export async function pauseChart(sql: SqlTag): Promise<HTMLElement> {
  if (!sql.reader.context.has.buyers) return blank();
  const pauses = await sql.ask<PauseRow>(pausesSql);
  // the middle of a few gaps is no median to go by
  const enough = sum(pauses, (row) => row.count) >= leastGaps;
  const median = enough ? quantileOfCounts(pauses, 0.5) : undefined;
  const {step, bins} = pauseBins(pauses);
  return chart(histogram, bins, {
    x1: {value: "from", label: "days", kind: "count"},
    x2: "to",
    y: "count",
    marks: median === undefined ? [] : [{value: median, label: "median"}],
    title: "Time between orders",
    subtitle: `days from one purchase day of a customer to the next, ${step === 1 ? "by day" : `in steps of ${step} days`}`,
    ariaLabel: "Days between orders of a customer",
    empty: "No customer bought on two different days.",
    caption:
      median === undefined
        ? ""
        : prose`Only gaps that have ended are counted. Those still open may be longer, so the true median may be higher.`,
    sql: pauses
  });
}

/** Gaps in classes of whole days, weeks or more, about thirty classes at most; no class where there are no gaps. */
export function pauseBins(pauses: Rows<PauseRow>) {
  const longest = Math.max(0, ...pauses.map((row) => row.value));
  const step = [1, 7, 14, 28, 91].find((days) => longest / days <= 30) ?? 182;
  const bins = Array.from({length: pauses.length ? Math.floor(longest / step) + 1 : 0}, (_, i) => {
    const [from, to] = [i * step, (i + 1) * step];
    const own = pauses.filter(({value}) => value >= from && value < to);
    return {from, to, count: sum(own, (row) => row.count * pauses.weight)};
  });
  return {step, bins};
}

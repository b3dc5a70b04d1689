import type {DaySpan} from "../model/compared-with.js";
import type {Estimate} from "../model/estimates/estimate.js";
import type {Metric, Variation} from "../model/metrics/metric.js";
import type {AskedRelation} from "../model/metrics/metrics-query.js";
import {askedRelation} from "../model/metrics/metrics-query.js";
import {variationOf} from "../model/metrics/variation-of.js";
import type {LogVariance} from "../statistics/log-variance.js";
import {dayResiduals, ofPeople} from "../statistics/log-variance.js";
import type {SqlTag} from "./create-reader.js";

/** How a metric varies on one side. */
export interface Spread {
  /** How many things it counts, or is made of. */
  readonly n: number;
  readonly residuals?: readonly number[];
  readonly variance?: LogVariance;
}

type Varied = Metric & {readonly varies: Variation};

/** How metrics vary on one side, by their ids; nothing of those that come neither from days nor from people. */
export async function readSpreads(
  sql: SqlTag,
  span: DaySpan,
  asked: readonly Metric[],
  values: ReadonlyMap<string, Estimate>
): Promise<Map<string, Spread>> {
  const {samplingFactor} = sql.reader.context;
  const varied = asked.flatMap((metric): Varied[] => {
    const varies = variationOf(metric);
    return varies ? [{...metric, varies}] : [];
  });
  const relationOf = (metric: Metric) => askedRelation(metric, samplingFactor);
  const relations = [...new Set(varied.map(relationOf))];
  const spreads = new Map<string, Spread>();
  await Promise.all(
    relations.map(async (relation) => {
      const group = varied.filter((metric) => relationOf(metric) === relation);
      const daily = group.filter(({varies: {by}}) => by === "days" || by === "people");
      const [days, ofSome] = await Promise.all([
        readDays(sql, relation, daily, span),
        Promise.all(group.map((metric) => ofPersons(sql, relation, metric, values)))
      ]);
      group.forEach((metric, i) => {
        const {id} = metric;
        const spread = ofSome[i] ?? ofDaysOf(metric, days, values.get(id)?.value ?? 0);
        if (spread) spreads.set(id, spread);
      });
    })
  );
  return spreads;
}

/** Sums of each day of a period, by column; 0 on days without a row. */
type DaySums = ReadonlyMap<string, readonly number[]>;

function ofDaysOf({id, unit, varies}: Varied, days: DaySums, value: number): Spread | undefined {
  const [over, under, counted] = [`${id}_over`, `${id}_under`, "n"].map((name) => days.get(name));
  if (!over || !counted) return undefined;
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  // behind a share, those that are of it; behind a number, those that it counts
  const isCounted = unit === "share" || unit === "count";
  const n = isCounted ? Math.min(sum(over), sum(counted)) : sum(counted);
  if (varies.by === "people") return {n: Math.min(n, value), variance: ofPeople(value, over)};
  const residuals = dayResiduals(over, under);
  return residuals ? {n, residuals} : {n: 0};
}

async function readDays(
  sql: SqlTag,
  relation: AskedRelation,
  group: readonly Varied[],
  span: DaySpan
): Promise<DaySums> {
  const columns = group.flatMap(({id, sql: own, varies}) =>
    varies.by === "days"
      ? [
          sumOf(varies.over, `${id}_over`),
          ...(varies.under ? [sumOf(varies.under, `${id}_under`)] : [])
        ]
      : [sumOf(own, `${id}_over`)]
  );
  if (columns.length === 0) return new Map();
  const counted = sumOf(countedIn(relation, sql.reader.context.has.sessions), "n");
  const rows = await sql.ask<Record<string, number | Date | null>>(
    `SELECT day,\n  ${[...columns, counted].join(",\n  ")}\nFROM ${relation}\nGROUP BY day`
  );
  const first = Date.parse(span.from);
  const sums = new Map<string, number[]>();
  for (const row of rows) {
    const place = Math.round((Number(row["day"]) - first) / 86_400_000);
    for (const [name, value] of Object.entries(row)) {
      if (name === "day") continue;
      if (!sums.has(name)) sums.set(name, new Array<number>(span.days).fill(0));
      sums.get(name)![place] = Number(value);
    }
  }
  return sums;
}

const sumOf = (sum: string, name: string) => `CAST(coalesce(${sum}, 0) AS DOUBLE) AS ${name}`;

/** What makes a figure of a relation one of many: sessions, orders, or else rows. */
function countedIn(relation: AskedRelation, hasSessions: boolean): string {
  switch (relation) {
    case "session_products":
      return hasSessions ? "count(DISTINCT session_no)" : "sum(events)";
    case "events_cube":
      return "sum(events)";
    case "sales":
      return "count(DISTINCT CASE WHEN kind = 'sale' THEN order_no END)";
    case "sales_cube":
      return "sum(CASE WHEN kind = 'sale' THEN lines ELSE 0 END)";
    case "records":
    case "record_counts":
      return "sum(n)";
  }
}

/** The spread of what each of some people has, or of the part of them that has it. */
async function ofPersons(
  sql: SqlTag,
  relation: AskedRelation,
  {id, varies}: Varied,
  values: ReadonlyMap<string, Estimate>
): Promise<Spread | undefined> {
  if (varies.by === "part") {
    const [row] = await sql.ask<{n: number}>(`SELECT ${sumOf(varies.of, "n")}\nFROM ${relation}`);
    const part = values.get(id)?.value ?? 0;
    const n = (row?.n ?? 0) * part;
    return n > 0 ? {n, variance: {variance: (1 - part) / n, degrees: Infinity}} : {n: 0};
  }
  if (varies.by !== "each") return undefined;
  const [row] = await sql.ask<{n: number; sum: number | null; squares: number | null}>(
    `SELECT CAST(count(*) AS DOUBLE) AS n, CAST(sum(own) AS DOUBLE) AS sum, CAST(sum(own * own) AS DOUBLE) AS squares
FROM (
  SELECT ${varies.person}, CAST(${varies.value} AS BIGINT) AS own
  FROM ${relation}
  WHERE ${varies.person} IS NOT NULL -- nobody has none
  GROUP BY ${varies.person}
) AS each_one`
  );
  const {n = 0, sum, squares} = row ?? {};
  if (!sum || !squares || n < 2) return {n: 0};
  const variance = Math.max(0, (squares - (sum * sum) / n) / (n - 1)) / n / (sum / n) ** 2;
  return {n, variance: {variance, degrees: n - 1}};
}

import {leastPeople} from "../findings/claims/least-people.js";
import {changeLine} from "../components/change-line.js";
import type {ChangeLine} from "../components/metric-change.js";
import type {Change} from "../model/change.js";
import type {ComparedWith, DaySpan} from "../model/compared-with.js";
import type {Estimate} from "../model/estimates/estimate.js";
import {unknown} from "../model/estimates/estimate.js";
import type {Metric, Variation} from "../model/metrics/metric.js";
import type {AskedRelation} from "../model/metrics/metrics-query.js";
import {askedRelation} from "../model/metrics/metrics-query.js";
import {variationOf} from "../model/metrics/variation-of.js";
import {changeInterval, leastDays} from "../statistics/change-interval.js";
import type {LogVariance} from "../statistics/log-variance.js";
import {dayResiduals, ofDays, ofPairs, ofPeople} from "../statistics/log-variance.js";
import type {Other, SqlTag} from "./create-reader.js";

/** The changes of metrics by their ids, and the lines of a tile about one. */
export interface ReadChanges {
  readonly changes: ReadonlyMap<string, Change>;
  line(id: string, format: (value: number) => string): ChangeLine | undefined;
}

/** The values of metrics, by their ids. */
type Values = ReadonlyMap<string, Estimate>;

/**
 * Works out how metrics differ between the two sides of a comparison, and how much of that chance may make.
 *
 * Sums and ratios of sums vary between days: Welch's interval, or for other filters on the same days that of pairs
 * of days. People are independent of each other. What is an estimate from a sample of visitors adds its own error.
 *
 * @param asked metrics that the data has
 * @param here their values on this side
 * @param there their values on the other side
 */
export async function readChanges(
  sql: SqlTag,
  {sql: other, compared}: Other,
  asked: readonly Metric[],
  [here, there]: readonly [Values, Values]
): Promise<ReadChanges> {
  const [own, base] = await Promise.all([
    readSpreads(sql, compared.here, asked, here),
    readSpreads(other, compared.there, asked, there)
  ]);
  const changes = new Map(
    asked.map(({id}) => {
      const [later, earlier] = [here.get(id) ?? unknown, there.get(id) ?? unknown];
      const [a, b] = [own.get(id), base.get(id)];
      return [id, changeOf([later, earlier], [a, b], compared)];
    })
  );
  const {locale} = sql.reader.context;
  return {
    changes,
    line(id, format) {
      const change = changes.get(id);
      const good = compared.by === "filters" ? "neither" : welcome(id);
      return change && ((document) => changeLine(document, {...change, good, format}, {locale}));
    }
  };
}

/** Which direction of a change is welcome. */
function welcome(id: string): "up" | "down" | "neither" {
  if (id.startsWith("price_")) return "neither";
  return ["returns", "returned_goods", "removals", "discounts"].includes(id) ? "down" : "up";
}

/** How a metric varies on one side. */
interface Spread {
  /** How many things it counts, or is made of. */
  readonly n: number;
  readonly residuals?: readonly number[];
  readonly variance?: LogVariance;
}

function changeOf(
  [later, earlier]: readonly [Estimate, Estimate],
  [a, b]: readonly [Spread | undefined, Spread | undefined],
  {by, here, there}: ComparedWith
): Change {
  const [value, base] = [later.value, earlier.value];
  const change = value === null || base === null || base <= 0 ? null : value / base - 1;
  const estimated = isEstimate(later) || isEstimate(earlier);
  const common = {value, base, change, estimated};
  if (!a || !b || later.bound || earlier.bound) return {...common, without: "kind"};
  if (Math.min(here.days, there.days) < leastDays) return {...common, without: "days"};
  if (Math.min(a.n, b.n) < leastPeople) return {...common, without: "few"};
  const parts = [
    ...variances(a, b, by === "filters"),
    samplingError(later),
    samplingError(earlier)
  ];
  const known = parts.filter((part) => part !== undefined);
  const interval =
    known.length === parts.length && value !== null && base !== null
      ? changeInterval(base, value, known)
      : undefined;
  return interval ? {...common, interval} : {...common, without: "few"};
}

function variances(a: Spread, b: Spread, isPaired: boolean): (LogVariance | undefined)[] {
  if (!a.residuals || !b.residuals) return [a.variance, b.variance];
  return isPaired
    ? [ofPairs(a.residuals, b.residuals)]
    : [ofDays(a.residuals), ofDays(b.residuals)];
}

function isEstimate({low, high}: Estimate): boolean {
  return low !== high;
}

/** Half the width of a 95 % interval in standard errors. */
const reach = 1.96;

function samplingError(estimate: Estimate): LogVariance | undefined {
  const {low, high} = estimate;
  if (!isEstimate(estimate)) return {variance: 0, degrees: Infinity};
  if (low === null || high === null || low <= 0) return undefined;
  return {variance: (Math.log(high / low) / 2 / reach) ** 2, degrees: Infinity};
}

type Varied = Metric & {readonly varies: Variation};

async function readSpreads(
  sql: SqlTag,
  span: DaySpan,
  asked: readonly Metric[],
  values: Values
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
  // behind a share, those that are of it
  const n = unit === "share" ? Math.min(sum(over), sum(counted)) : sum(counted);
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
  values: Values
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

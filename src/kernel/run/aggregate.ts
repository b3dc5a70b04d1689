import {Unsupported} from "../unsupported.js";
import {double, integer} from "../values/type.js";
import {scaleOf, toDouble} from "../values/scale.js";
import {spread, vector, type Vector} from "../values/vector.js";
import type {Grouping} from "./grouping.js";
import {countDistinct} from "./count-distinct.js";
import {bestRows, extremes, largest} from "./extremes.js";
import {quantiles} from "./quantiles.js";
import {sums} from "./sums.js";

/** An aggregate: a value for each group. */
type Aggregate = (args: readonly Vector[], grouping: Grouping) => Vector;

const argMax: Aggregate = ([value, by], grouping) => bestRows(value!, by!, 1, grouping);
const argMin: Aggregate = ([value, by], grouping) => bestRows(value!, by!, -1, grouping);

/** The aggregates that queries can call, by name. */
const aggregates: Readonly<Record<string, Aggregate>> = {
  count: ([value], grouping) => counts(value!, grouping),
  sum: ([value], grouping) => sums(value!, grouping),
  avg: ([value], grouping) => averages(value!, grouping),
  min: ([value], grouping) => extremes(value!, -1, grouping),
  max: ([value, n], grouping) =>
    n ? largest(value!, lengthOf(n), grouping) : extremes(value!, 1, grouping),
  arg_max: argMax,
  max_by: argMax,
  arg_min: argMin,
  min_by: argMin,
  median: ([value], grouping) => quantiles(value!, 0.5, grouping),
  quantile_cont: ([value, share], grouping) =>
    quantiles(value!, toDouble(share!).data[0]!, grouping)
};

/** Whether a function is an aggregate. */
export function isAggregate(name: string): boolean {
  return Object.hasOwn(aggregates, name);
}

/** Options of aggregate. */
export interface AggregateOptions extends Grouping {
  readonly isDistinct?: boolean;
}

/**
 * Computes an aggregate for each group.
 *
 * @throws Unsupported for types that the aggregate does not take
 */
export function aggregate(
  name: string,
  args: readonly Vector[],
  {isDistinct = false, ...grouping}: AggregateOptions
): Vector {
  const rows = grouping.ids.length;
  if (isDistinct) {
    if (name === "min" || name === "max") return aggregate(name, args, grouping);
    if (name !== "count") throw new Unsupported(`${name} of distinct values`);
    return countDistinct(spread(args[0]!, rows), grouping);
  }
  const [first, ...rest] = args;
  // the same in all rows is the same in each group
  if ((name === "max" || name === "min") && rest.length === 0 && first!.step === 0 && rows > 0)
    return first!;
  const by = name.includes("_m") || name.endsWith("_by");
  const others = by ? rest.map((one) => spread(one, rows)) : rest;
  const isCount = name === "count" && first!.step === 0;
  return aggregates[name]!([isCount ? first! : spread(first!, rows), ...others], grouping);
}

function lengthOf(n: Vector): number {
  if (n.step !== 0 || n.type.kind !== "exact") throw new Unsupported("number of largest values");
  return n.data[0]!;
}

/** How many values each group has. */
export function counts({data, valid, step}: Vector, {ids, count}: Grouping): Vector {
  const found = new Float64Array(count);
  if (step === 0 && valid?.[0] === 0) return vector(integer, found);
  const rows = ids.length;
  if (valid && step === 1) for (let i = 0; i < data.length; ++i) found[ids[i]!]! += valid[i]!;
  else if (count === 1) found[0] = rows;
  else for (let i = 0; i < rows; ++i) ++found[ids[i]!]!;
  return vector(integer, found);
}

function averages(value: Vector, grouping: Grouping): Vector {
  const total = sums(value, grouping);
  const n = counts(value, grouping).data;
  const divisor = 10 ** scaleOf(value);
  const data = new Float64Array(grouping.count);
  for (let g = 0; g < data.length; ++g) if (n[g]! > 0) data[g] = total.data[g]! / (n[g]! * divisor);
  return vector(double, data, total.valid);
}

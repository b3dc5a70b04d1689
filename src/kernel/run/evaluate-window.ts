import {Unsupported} from "../unsupported.js";
import type {Call, Expression, WindowSpec} from "../sql/ast.js";
import {gather} from "../values/gather.js";
import {integer} from "../values/type.js";
import {constant, spread, vector, type Vector} from "../values/vector.js";
import {aggregate, isAggregate} from "./aggregate.js";
import type {Context} from "./context.js";
import type {Grouping} from "./grouping.js";
import {groupRows} from "./group-rows.js";
import {runningAggregate} from "./running-aggregate.js";
import {type SortKey, sortRows} from "./sort-rows.js";
import type {Ordered} from "./window-rows.js";
import {peersOf} from "./window-rows.js";

type Evaluate = (expression: Expression, context: Context) => Vector;

/**
 * Evaluates a window function for each row.
 *
 * @throws Unsupported for functions and frames that the kernel does not know
 */
export function evaluateWindow(call: Call, context: Context, evaluate: Evaluate): Vector {
  const {rows} = context;
  const {name, over, isDistinct, orderBy: inner} = call;
  const spec = typeof over === "string" ? context.window(over) : over!;
  if (isDistinct || inner) throw new Unsupported(`window function: ${name}`);
  const of = (part: Expression) => evaluate(part, context);
  const args = call.args.map(of);
  const {ids, firsts} = groupRows(spec.partitionBy.map(of), rows);
  const grouping = {ids, count: firsts.length};
  if (isAggregate(name) && spec.orderBy.length === 0 && !spec.byRows) {
    const perGroup = aggregate(name, args, grouping);
    return gather(spread(perGroup, grouping.count), ids);
  }
  const ordered = orderRows(spec, grouping, of);
  switch (name) {
    case "row_number":
      return numbered(ordered, (position, start) => position - start + 1);
    case "rank":
      return numbered(ordered, (_, start, peer) => peer - start + 1);
    case "lag":
      return shifted(args, ordered, -1);
    case "lead":
      return shifted(args, ordered, 1);
    default:
      return runningAggregate(name, args[0] && spread(args[0], rows), ordered);
  }
}

function orderRows(
  {partitionBy, orderBy, byRows}: WindowSpec,
  {ids}: Grouping,
  of: (part: Expression) => Vector
): Ordered {
  const keys: SortKey[] = orderBy.map(({value, isDescending, nullsFirst}) => ({
    value: of(value),
    isDescending,
    nullsFirst
  }));
  const partition = partitionBy.length ? [{value: vector(integer, ids)}] : [];
  const order = sortRows([...partition, ...keys], ids.length);
  return {ids, order, ...peersOf(order, ids, keys), byRows};
}

function numbered(
  {order, starts, peers}: Ordered,
  compute: (position: number, start: number, peer: number) => number
): Vector {
  const found = new Float64Array(order.length);
  for (let p = 0; p < order.length; ++p) found[order[p]!] = compute(p, starts[p]!, peers[p]!);
  return vector(integer, found);
}

/** The value of the row before or after. */
function shifted(args: readonly Vector[], {ids, order}: Ordered, by: 1 | -1): Vector {
  const [value, ...rest] = args;
  if (rest.length > 0) throw new Unsupported("lag and lead by more than a row");
  const rows = new Int32Array(order.length).fill(-1);
  for (let p = 0; p < order.length; ++p) {
    const other = order[p + by];
    if (other !== undefined && ids[other] === ids[order[p]!]) rows[order[p]!] = other;
  }
  return gather(value ?? constant(integer, 1), rows, {hasMissing: true});
}

import {Unsupported} from "../unsupported.js";
import type {Expression, Query} from "../sql/ast.js";
import {gather} from "../values/gather.js";
import {choose} from "../values/choose.js";
import {isNull} from "../values/logic.js";
import {boolean} from "../values/type.js";
import {constant, spread, vector, type Vector} from "../values/vector.js";
import type {Context} from "./context.js";
import {type Correlation, correlationOf} from "./correlation.js";
import {matchRows} from "./match-rows.js";

type Evaluate = (expression: Expression, context: Context) => Vector;

/** Whether a value is among those of a query's only column. */
export function evaluateInQuery(value: Vector, query: Query, context: Context): Vector {
  const {rows, columns} = context.answer(query);
  if (columns.length !== 1) throw new Unsupported("IN with several columns");
  const listed = columns[0]!.read();
  const one = spread(value, context.rows);
  const {left, starts} = matchRows({keys: [one], rows: context.rows}, {keys: [listed], rows});
  const hasNull = spread(listed, rows).valid?.includes(0) ?? false;
  const found = new Uint8Array(context.rows);
  const valid = one.valid || hasNull ? new Uint8Array(context.rows).fill(1) : undefined;
  for (let i = 0; i < found.length; ++i) {
    const id = left[i]!;
    if (id >= 0 && starts[id + 1]! > starts[id]!) found[i] = 1;
    else if (valid && (hasNull || (one.valid && !one.valid[i] && rows > 0))) valid[i] = 0;
  }
  return vector(boolean, found, valid);
}

/** Whether a query has rows. */
export function evaluateExists(query: Query, context: Context, evaluate: Evaluate): Vector {
  const correlation = correlationOf(query, context);
  if (!correlation) return constant(boolean, +(context.answer(query).rows > 0));
  if (correlation.isAggregated) throw new Unsupported("EXISTS of an aggregate");
  const {ids, starts} = matchOuter(correlation, context, evaluate);
  const found = new Uint8Array(context.rows);
  for (let i = 0; i < found.length; ++i) {
    const id = ids[i]!;
    found[i] = +(id >= 0 && starts[id + 1]! > starts[id]!);
  }
  return vector(boolean, found);
}

/** The only value of a query. */
export function evaluateScalar(query: Query, context: Context, evaluate: Evaluate): Vector {
  const correlation = correlationOf(query, context);
  if (!correlation) {
    const {rows, columns} = context.answer(query);
    if (columns.length !== 1 || rows > 1) throw new Unsupported("query for more than one value");
    const value = columns[0]!.read();
    if (rows === 0) return {...constant({kind: "null"}, null), type: value.type};
    return {
      ...value,
      data: value.data.slice(0, 1),
      step: 0,
      ...(value.valid && {valid: value.valid.slice(0, 1)})
    };
  }
  if (!correlation.isAggregated) throw new Unsupported("query for more than one value");
  const {inner, ids, starts, order} = matchOuter(correlation, context, evaluate);
  const rows = Int32Array.from(ids, (id) =>
    id >= 0 && starts[id + 1]! > starts[id]! ? order[starts[id]!]! : -1
  );
  const found = gather(inner.columns[0]!.read(), rows, {hasMissing: true});
  const none = context.answer(correlation.none).columns[0]!.read();
  const hasNone = vector(
    boolean,
    Uint8Array.from(rows, (row) => +(row < 0))
  );
  return none.valid?.[0] === 0 && isNull(none).data[0] === 1
    ? found
    : choose([{when: hasNone, then: {...none, step: 0}}], found, context.rows);
}

/** The rows of the inner query with a group for each outer row. */
function matchOuter({query, outer}: Correlation, context: Context, evaluate: Evaluate) {
  const inner = context.answer(query);
  const keys = inner.columns.slice(inner.columns.length - outer.length);
  const {left, starts, order} = matchRows(
    {keys: outer.map((key) => spread(evaluate(key, context), context.rows)), rows: context.rows},
    {keys: keys.map(({read}) => read()), rows: inner.rows}
  );
  return {inner, ids: left, starts, order};
}

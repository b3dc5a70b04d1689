import {Unsupported} from "../unsupported.js";
import type {Expression} from "../sql/ast.js";
import {rowsWhere} from "../values/gather.js";
import {boolean} from "../values/type.js";
import {constant, type Vector} from "../values/vector.js";
import {findColumn, type Frame, gatherFrame} from "./frame.js";
import {matchRows} from "./match-rows.js";
import {conjuncts, namesIn} from "./names-in.js";

/** Pairs of rows beyond this many are left to a database. */
const mostPairs = 1 << 25;

/** Options of join. */
export interface JoinOptions {
  /** Left rows without a right one are kept. */
  readonly isLeft: boolean;
  readonly on?: Expression | undefined;
  readonly using?: readonly string[] | undefined;
  evaluate(expression: Expression, frame: Frame): Vector;
}

interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Joins two frames. */
export function join(left: Frame, right: Frame, options: JoinOptions): Frame {
  const {isLeft, on, using, evaluate} = options;
  const conditions = conjuncts(on);
  if (!isLeft && conditions.length === 0 && !using && right.rows === 1)
    return {rows: left.rows, columns: [...left.columns, ...asConstants(right)]};
  const keys = [
    ...(using ?? []).map((name) => ({
      condition: undefined,
      left: left.columns[findColumn(left, {name})]!.read(),
      right: right.columns[findColumn(right, {name})]!.read()
    })),
    ...conditions.flatMap((condition) => equality(condition, left, right, evaluate))
  ];
  const taken = new Set(keys.map(({condition}) => condition));
  let pairs = keys.length
    ? matching(left.rows, right.rows, keys)
    : everyPair(left.rows, right.rows);
  const hidden: Frame = using
    ? {
        ...right,
        columns: right.columns.map((c) => (using.includes(c.name) ? {...c, isHidden: true} : c))
      }
    : right;
  for (const condition of conditions.filter((one) => !taken.has(one))) {
    const frame = paired(left, hidden, pairs);
    const rows = rowsWhere(evaluate(condition, frame), frame.rows);
    if (rows.length < frame.rows)
      pairs = {
        left: rows.map((row) => pairs.left[row]!),
        right: rows.map((row) => pairs.right[row]!)
      };
  }
  return paired(left, hidden, isLeft ? withMissing(pairs, left.rows) : pairs, isLeft);
}

function asConstants({columns}: Frame): Frame["columns"] {
  return columns.map((column) => ({
    ...column,
    read() {
      const one = column.read();
      // with no rows at all, as when a query is only looked through, a column has no value to keep
      return one.data.length === 0
        ? {...constant(boolean, null), type: one.type}
        : {...one, step: 0};
    }
  }));
}

function equality(
  condition: Expression,
  left: Frame,
  right: Frame,
  evaluate: JoinOptions["evaluate"]
): {condition: Expression; left: Vector; right: Vector}[] {
  if (condition.kind !== "binary" || condition.operator !== "=") return [];
  const isOf = (side: Expression, frame: Frame) => {
    const names = namesIn(side);
    return names.length > 0 && names.every((name) => findColumn(frame, name) >= 0);
  };
  const {left: a, right: b} = condition;
  if (isOf(a, left) && isOf(b, right))
    return [{condition, left: evaluate(a, left), right: evaluate(b, right)}];
  if (isOf(b, left) && isOf(a, right))
    return [{condition, left: evaluate(b, left), right: evaluate(a, right)}];
  return [];
}

function matching(
  leftRows: number,
  rightRows: number,
  keys: readonly {left: Vector; right: Vector}[]
): Pairs {
  const found = matchRows(
    {keys: keys.map((key) => key.left), rows: leftRows},
    {keys: keys.map((key) => key.right), rows: rightRows}
  );
  const {starts, order} = found;
  let n = 0;
  for (const id of found.left) if (id >= 0) n += starts[id + 1]! - starts[id]!;
  checkPairs(n);
  const pairs = {left: new Int32Array(n), right: new Int32Array(n)};
  let at = 0;
  for (let row = 0; row < leftRows; ++row) {
    const id = found.left[row]!;
    if (id < 0) continue;
    for (let i = starts[id]!; i < starts[id + 1]!; ++i) {
      pairs.left[at] = row;
      pairs.right[at++] = order[i]!;
    }
  }
  return pairs;
}

function everyPair(leftRows: number, rightRows: number): Pairs {
  const n = leftRows * rightRows;
  checkPairs(n);
  const pairs = {left: new Int32Array(n), right: new Int32Array(n)};
  for (let i = 0; i < n; ++i) {
    pairs.left[i] = Math.floor(i / rightRows);
    pairs.right[i] = i % rightRows;
  }
  return pairs;
}

function checkPairs(n: number): void {
  if (n > mostPairs) throw new Unsupported(`number of pairs: ${n}`);
}

/** Left rows without a pair come last, with a right row of -1. */
function withMissing({left, right}: Pairs, rows: number): Pairs {
  const has = new Uint8Array(rows);
  for (const row of left) has[row] = 1;
  const missing: number[] = [];
  has.forEach((one, row) => {
    if (!one) missing.push(row);
  });
  const joined = {
    left: new Int32Array(left.length + missing.length),
    right: new Int32Array(left.length + missing.length).fill(-1)
  };
  joined.left.set(left);
  joined.left.set(missing, left.length);
  joined.right.set(right);
  return joined;
}

function paired(left: Frame, right: Frame, pairs: Pairs, hasMissing = false): Frame {
  let isPart = true;
  for (let i = 1; i < pairs.left.length && isPart; ++i)
    isPart = pairs.left[i]! > pairs.left[i - 1]!;
  return {
    rows: pairs.left.length,
    columns: [
      ...gatherFrame(left, pairs.left, {isPart}).columns,
      ...gatherFrame(right, pairs.right, {hasMissing}).columns
    ]
  };
}

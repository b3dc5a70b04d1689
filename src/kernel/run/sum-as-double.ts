import type {Expression} from "../sql/ast.js";
import {Unsupported} from "../unsupported.js";
import {largest, scaleOf} from "../values/scale.js";
import {double} from "../values/type.js";
import {vector, type Vector} from "../values/vector.js";
import type {Context} from "./context.js";
import type {Grouping} from "./grouping.js";
import {half} from "./sums.js";

/** What no query can call: the sum of the products of two columns, as a double. */
export const sumOfProducts = "sum of products";

/**
 * `CAST(sum(a * b) AS DOUBLE)` where the sum is beyond 2^53, as sums of squares are: it is exact until it is a double.
 *
 * @param plain computes the cast as any other
 */
export function sumAsDouble(
  {value, type}: {readonly value: Expression; readonly type: string},
  context: Context,
  plain: () => Vector
): Vector {
  try {
    return plain();
  } catch (error) {
    const [product] = value.kind === "call" && value.name === "sum" ? value.args : [];
    const isProduct = product?.kind === "binary" && product.operator === "*";
    if (!(error instanceof Unsupported) || type !== "double" || !isProduct) throw error;
    const call = value as Extract<Expression, {readonly kind: "call"}>;
    if (call.over !== undefined || call.isDistinct || call.orderBy) throw error;
    return context.aggregate({...call, name: sumOfProducts, args: [product.left, product.right]});
  }
}

/** @throws Unsupported for others than integers */
export function sumsOfProducts(factors: readonly Vector[], grouping: Grouping): Vector {
  const [a, b] = factors as readonly [Vector, Vector];
  if ([a, b].some((one) => one.type.kind !== "exact" || scaleOf(one) > 0))
    throw new Unsupported("sum of products that are no integers");
  const {ids, count} = grouping;
  const has = new Uint8Array(count);
  for (let i = 0; i < ids.length; ++i)
    if (a.valid?.[i * a.step] !== 0 && b.valid?.[i * b.step] !== 0) has[ids[i]!] = 1;
  const found = inHalves(a, b, grouping) ?? inLargerParts(a, b, grouping);
  return vector(double, found, has.includes(0) ? has : undefined);
}

/** Both halves of each sum, if they stay exact. The number of a NULL is 0. */
function inHalves(a: Vector, b: Vector, {ids, count}: Grouping): Float64Array | undefined {
  const low = new Float64Array(count);
  const high = new Float64Array(count);
  const [x, y] = [a.data, b.data];
  const [dx, dy] = [a.step, b.step];
  let all = 0;
  for (let i = 0; i < ids.length; ++i) {
    const value = x[i * dx]!;
    const by = y[i * dy]!;
    const part = Math.floor(value / half);
    const above = part * by;
    const below = (value - part * half) * by;
    high[ids[i]!]! += above;
    low[ids[i]!]! += below;
    all += (above < 0 ? -above : above) + (below < 0 ? -below : below);
  }
  return all <= largest ? low.map((rest, g) => toNumber(high[g]!, rest, 0n)) : undefined;
}

/** Of products that are larger than 2^53 the parts are summed up, and those of larger parts as they are. */
function inLargerParts(a: Vector, b: Vector, {ids, count}: Grouping): Float64Array {
  const low = new Float64Array(count);
  const high = new Float64Array(count);
  const larger = new Map<number, bigint>();
  for (let i = 0; i < ids.length; ++i) {
    const g = ids[i]!;
    const [x, y] = [a.data[i * a.step]!, b.data[i * b.step]!];
    const part = Math.floor(x / half);
    const [above, below] = [part * y, (x - part * half) * y];
    const most = Math.max(
      Math.abs(above) + Math.abs(high[g]!),
      Math.abs(below) + Math.abs(low[g]!)
    );
    if (most <= largest) {
      high[g]! += above;
      low[g]! += below;
    } else larger.set(g, (larger.get(g) ?? 0n) + BigInt(x) * BigInt(y));
  }
  return low.map((rest, g) => toNumber(high[g]!, rest, larger.get(g) ?? 0n));
}

function toNumber(high: number, low: number, more: bigint): number {
  return Number(BigInt(high) * BigInt(half) + BigInt(low) + more);
}

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
export function sumsOfProducts([a, b]: readonly Vector[], {ids, count}: Grouping): Vector {
  if ([a!, b!].some((one) => one.type.kind !== "exact" || scaleOf(one) > 0))
    throw new Unsupported("sum of products that are no integers");
  // of products that are larger than 2^53 the parts are summed up, and those of larger parts as they are
  const low = new Float64Array(count);
  const high = new Float64Array(count);
  const larger = new Map<number, bigint>();
  const has = new Uint8Array(count);
  for (let i = 0; i < ids.length; ++i) {
    const [p, q] = [i * a!.step, i * b!.step];
    if (a!.valid?.[p] === 0 || b!.valid?.[q] === 0) continue;
    const g = ids[i]!;
    has[g] = 1;
    const [x, y] = [a!.data[p]!, b!.data[q]!];
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
  const found = low.map((rest, g) =>
    Number(BigInt(high[g]!) * BigInt(half) + BigInt(rest) + (larger.get(g) ?? 0n))
  );
  return vector(double, found, has.includes(0) ? has : undefined);
}

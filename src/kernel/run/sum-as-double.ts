import type {Expression} from "../sql/ast.js";
import {Unsupported} from "../unsupported.js";
import {largest, scaleOf} from "../values/scale.js";
import {double} from "../values/type.js";
import {vector, type Vector} from "../values/vector.js";
import type {Context} from "./context.js";
import type {Grouping} from "./grouping.js";

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
  const small = new Float64Array(count);
  const large = new Array<bigint>(count).fill(0n);
  const has = new Uint8Array(count);
  for (let i = 0; i < ids.length; ++i) {
    const [p, q] = [i * a!.step, i * b!.step];
    if (a!.valid?.[p] === 0 || b!.valid?.[q] === 0) continue;
    const g = ids[i]!;
    has[g] = 1;
    const [x, y] = [a!.data[p]!, b!.data[q]!];
    const product = x * y;
    // what is not larger is exact
    if (Math.abs(product) + Math.abs(small[g]!) <= largest) small[g]! += product;
    else large[g]! += BigInt(x) * BigInt(y);
  }
  const found = Float64Array.from(large, (sum, g) => Number(sum + BigInt(small[g]!)));
  return vector(double, found, has.includes(0) ? has : undefined);
}

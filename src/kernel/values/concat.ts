import {Unsupported} from "../unsupported.js";
import {unify} from "./unify.js";
import {type Data, spread, type Vector, vector} from "./vector.js";

/**
 * Puts vectors one below the other.
 *
 * @param rows how many rows each has
 */
export function concat(vectors: readonly Vector[], rows: readonly number[]): Vector {
  const parts = unify(vectors).map((one, i) => spread(one, rows[i]!));
  const [first] = parts;
  if (!first || first.type.kind === "list") throw new Unsupported("UNION ALL of lists");
  if (parts.length === 1) return first;
  const total = rows.reduce((sum, n) => sum + n, 0);
  const isWhole = parts.every(({data}) => data instanceof Int32Array);
  const isSmall = parts.every(({data}) => data instanceof Uint8Array);
  const data: Data = isWhole
    ? new Int32Array(total)
    : isSmall
      ? new Uint8Array(total)
      : new Float64Array(total);
  const valid = parts.some((one) => one.valid) ? new Uint8Array(total).fill(1) : undefined;
  let at = 0;
  parts.forEach((one, i) => {
    data.set(one.data, at);
    if (one.valid) valid!.set(one.valid, at);
    at += rows[i]!;
  });
  return vector(first.type, data, valid);
}

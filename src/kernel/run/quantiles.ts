import {Unsupported} from "../unsupported.js";
import {checkNumbers, toDouble} from "../values/scale.js";
import {double} from "../values/type.js";
import {vector, type Vector} from "../values/vector.js";
import type {Grouping} from "./grouping.js";

/** The value below which a share of each group's values lies, between the two values around that place. */
export function quantiles(value: Vector, share: number, {ids, count}: Grouping): Vector {
  if (value.type.kind !== "double" && !isWhole(value))
    throw new Unsupported(`quantile of ${value.type.kind}`);
  const {data, valid} = toDouble(value);
  checkNumbers(value);
  const sizes = new Int32Array(count);
  for (let i = 0; i < ids.length; ++i) if (!valid || valid[i]) ++sizes[ids[i]!]!;
  const groups = Array.from(sizes, (size) => new Float64Array(size));
  sizes.fill(0);
  for (let i = 0; i < ids.length; ++i)
    if (!valid || valid[i]) groups[ids[i]!]![sizes[ids[i]!]!++] = data[i]!;
  const found = Float64Array.from(groups, (values) => quantile(values.sort(), share));
  return vector(
    double,
    found,
    Uint8Array.from(sizes, (size) => +(size > 0))
  );
}

/** DuckDB gives the quantiles of decimals as decimals, rounded. */
function isWhole({type}: Vector): boolean {
  return type.kind === "null" || (type.kind === "exact" && type.scale === 0);
}

function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return 0;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.ceil(place)]!;
  return low === high ? low : low + (place - below) * (high - low);
}

import {Unsupported} from "../unsupported.js";
import {checkExact} from "../values/scale.js";
import {integer} from "../values/type.js";
import {vector, type Vector} from "../values/vector.js";
import type {Ordered} from "./window-rows.js";

/** A sum or count from the first row of each partition to each row, with all rows that equal it unless by rows. */
export function runningAggregate(
  name: string,
  value: Vector | undefined,
  ordered: Ordered
): Vector {
  const isCount = name === "count";
  if (!value || (name !== "sum" && !isCount)) throw new Unsupported(`window function: ${name}`);
  const {type} = value;
  if (!isCount && type.kind !== "exact" && type.kind !== "double" && type.kind !== "null")
    throw new Unsupported(`sum of ${type.kind}`);
  const {order, starts, peers, byRows} = ordered;
  const n = order.length;
  const found = new Float64Array(n);
  const valid = new Uint8Array(n);
  let sum = 0;
  let rest = 0;
  let size = 0;
  const put = (from: number, to: number) => {
    for (let p = from; p < to; ++p) {
      found[order[p]!] = isCount ? size : size > 0 ? sum + rest : 0;
      valid[order[p]!] = isCount || size > 0 ? 1 : 0;
    }
  };
  let from = 0;
  for (let p = 0; p < n; ++p) {
    const row = order[p]!;
    if (starts[p] === p) sum = rest = size = 0;
    if (!value.valid || value.valid[row]) {
      ++size;
      const one = isCount ? 0 : value.data[row]!;
      const next = sum + one;
      if (type.kind === "exact") checkExact(next);
      // a double keeps what is lost when it is added
      else rest += Math.abs(sum) >= Math.abs(one) ? sum - next + one : one - next + sum;
      sum = next;
    }
    const isLast = byRows || p + 1 === n || peers[p + 1] === p + 1;
    if (!isLast) continue;
    put(from, p + 1);
    from = p + 1;
  }
  return vector(isCount ? integer : type, found, valid.includes(0) ? valid : undefined);
}

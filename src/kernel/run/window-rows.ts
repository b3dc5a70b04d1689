import {checkNumbers} from "../values/scale.js";
import type {SortKey} from "./sort-rows.js";

/** Rows in the order of a window. */
export interface Ordered {
  /** The partition of each row. */
  readonly ids: Int32Array;
  readonly order: Int32Array;
  /** By position in that order: where its partition begins. */
  readonly starts: Int32Array;
  /** Where the rows begin that equal it. */
  readonly peers: Int32Array;
  readonly byRows: boolean;
}

/** Finds partitions and equal rows in sorted rows. */
export function peersOf(
  order: Int32Array,
  ids: Int32Array,
  keys: readonly SortKey[]
): Pick<Ordered, "starts" | "peers"> {
  const n = order.length;
  const starts = new Int32Array(n);
  const peers = new Int32Array(n);
  const varying = keys.map(({value}) => value).filter(({step}) => step === 1);
  varying.forEach(checkNumbers);
  for (let p = 1; p < n; ++p) {
    const [row, last] = [order[p]!, order[p - 1]!];
    const isSame = ids[row] === ids[last];
    starts[p] = isSame ? starts[p - 1]! : p;
    const isPeer =
      isSame &&
      varying.every(
        ({data, valid}) => data[row] === data[last] && (!valid || valid[row] === valid[last])
      );
    peers[p] = isPeer ? peers[p - 1]! : p;
  }
  return {starts, peers};
}

import {Unsupported} from "../unsupported.js";
import {ranksOf} from "../values/dictionary.js";
import {checkNumbers} from "../values/scale.js";
import type {Vector} from "../values/vector.js";

/** What rows are sorted by. */
export interface SortKey {
  readonly value: Vector;
  readonly isDescending?: boolean;
  readonly nullsFirst?: boolean;
}

/** The rows in the order of their keys; equal ones stay as they are. NULLs come last unless a key says otherwise. */
export function sortRows(keys: readonly SortKey[], rows: number): Int32Array {
  const order = Int32Array.from({length: rows}, (_, i) => i);
  const columns = keys.filter(({value}) => value.step === 1).map(sortable);
  if (columns.length === 0) return order;
  const compare = comparison(columns);
  let isSorted = true;
  for (let i = 1; i < rows && isSorted; ++i) isSorted = compare(i - 1, i) <= 0;
  return isSorted ? order : order.sort(compare);
}

/** Compares two rows by keys. */
function comparison(columns: readonly Float64Array[]): (a: number, b: number) => number {
  const [only] = columns;
  if (columns.length === 1) return (a, b) => only![a]! - only![b]! || 0;
  return (a, b) => {
    for (const column of columns) {
      const x = column[a]!;
      const y = column[b]!;
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  };
}

/** Numbers in the order asked for; NULL is infinite. */
function sortable({value, isDescending = false, nullsFirst = false}: SortKey): Float64Array {
  const {data, valid, type} = value;
  if (type.kind === "list") throw new Unsupported("order of lists");
  checkNumbers(value);
  const ranks = type.kind === "text" ? ranksOf(type.dictionary) : undefined;
  const found = new Float64Array(data.length);
  const sign = isDescending ? -1 : 1;
  for (let i = 0; i < found.length; ++i) {
    if (valid && !valid[i]) found[i] = nullsFirst ? -Infinity : Infinity;
    else {
      const number = ranks ? ranks[data[i]!]! : data[i]!;
      if (number === Infinity || number === -Infinity)
        throw new Unsupported("order of infinite numbers");
      found[i] = sign * number;
    }
  }
  return found;
}

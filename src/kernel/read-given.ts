import type {Data, Vector} from "./values/type.js";

/** The numbers of a file, and what it has beside them. */
export interface ReadNumbers {
  readonly flags: number;
  readonly data: Data;
  readonly valid?: Uint8Array;
  readonly rest: Uint8Array;
}

/** Numbers that are places in the lists of another column's values. */
export function readGiven(
  places: Data,
  [lengths, values]: readonly ReadNumbers[],
  other: Vector | undefined
): {data: Data; valid?: Uint8Array} {
  const {data: by, valid: known} = column(other);
  const starts = new Int32Array(lengths!.data.length);
  for (let i = 1; i < starts.length; ++i) starts[i] = starts[i - 1]! + lengths!.data[i - 1]!;
  let min = Infinity;
  for (let i = 0; i < by.length; ++i) if ((!known || known[i]) && by[i]! < min) min = by[i]!;
  const rows = places.length;
  const listed = values!.data;
  const data = listed instanceof Float64Array ? new Float64Array(rows) : new Int32Array(rows);
  const valid = values!.valid && new Uint8Array(rows);
  for (let i = 0; i < rows; ++i) {
    // NULL has the last list
    const slot = known && !known[i] ? starts.length - 1 : by[i]! - min;
    const at = starts[slot]! + places[i]!;
    data[i] = listed[at]!;
    if (valid) valid[i] = values!.valid![at]!;
  }
  return {data, ...(valid && {valid})};
}

/** Numbers as steps from the one before; where another column changes, from the next that is not taken. */
export function readNext(
  steps: Data,
  [first]: readonly ReadNumbers[],
  other: Vector | undefined
): Data {
  const {data: by} = column(other);
  const start = first!.data[0]!;
  const rows = steps.length;
  const taken = new Uint8Array(rows * 2 + 1);
  const found = new Int32Array(rows);
  let free = 0;
  for (let i = 0; i < rows; ++i) {
    if (i > 0 && by[i] === by[i - 1]) found[i] = found[i - 1]! + steps[i]!;
    else {
      while (taken[free]) ++free;
      free += steps[i]!;
      found[i] = start + free;
    }
    taken[found[i]! - start] = 1;
  }
  return found;
}

function column(other: Vector | undefined): Vector {
  if (!other) throw new Error("missing column by whose values another is given");
  return other;
}

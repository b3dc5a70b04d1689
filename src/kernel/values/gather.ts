import type {Data, Vector} from "./vector.js";

/** Options of gather. */
export interface GatherOptions {
  /** Rows are taken in their order, none twice. */
  readonly isPart?: boolean;
  /** Some rows are -1, for NULL. */
  readonly hasMissing?: boolean;
}

/** Takes rows of a vector. */
export function gather(
  one: Vector,
  rows: Int32Array,
  {isPart = false, hasMissing = false}: GatherOptions = {}
): Vector {
  const {type, step} = one;
  if (step === 0 && !hasMissing) return one;
  const n = rows.length;
  const valid = gatherValid(one, rows, hasMissing);
  if (type.kind === "list") {
    const elements = type.elements.map((element) => gather(element, rows, {hasMissing}));
    return {
      ...one,
      step: 1,
      type: {kind: "list", elements},
      data: take(one.data, rows, step),
      ...(valid && {valid})
    };
  }
  const data = take(one.data, rows, step);
  if (valid) for (let i = 0; i < n; ++i) if (!valid[i]) data[i] = 0;
  return {type, data, step: 1, ...(valid && {valid}), ...(isPart && {partOf: one})};
}

function gatherValid(
  {valid, step}: Vector,
  rows: Int32Array,
  hasMissing: boolean
): Uint8Array | undefined {
  if (!valid && !hasMissing) return undefined;
  const found = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; ++i) {
    const row = rows[i]!;
    found[i] = row < 0 ? 0 : valid ? valid[row * step]! : 1;
  }
  return found;
}

/** A row of -1 gives 0. */
function take(data: Data, rows: Int32Array, step: number): Data {
  const n = rows.length;
  if (step === 0) {
    const found = new Float64Array(n).fill(data[0]!);
    return found;
  }
  if (data instanceof Int32Array) {
    const found = new Int32Array(n);
    for (let i = 0; i < n; ++i) found[i] = data[rows[i]!]!;
    return found;
  }
  if (data instanceof Uint8Array) {
    const found = new Uint8Array(n);
    for (let i = 0; i < n; ++i) found[i] = data[rows[i]!]!;
    return found;
  }
  const found = new Float64Array(n);
  for (let i = 0; i < n; ++i) found[i] = data[rows[i]!]!;
  return found;
}

/** All of so many rows. */
export function allRows(rows: number): Int32Array {
  const found = new Int32Array(rows);
  for (let i = 0; i < rows; ++i) found[i] = i;
  return found;
}

/** The rows where a condition holds. */
export function rowsWhere({data, valid, step}: Vector, rows: number): Int32Array {
  if (step === 0) return data[0] && valid?.[0] !== 0 ? allRows(rows) : new Int32Array(0);
  const found = new Int32Array(rows);
  let n = 0;
  // a NULL is 0
  for (let i = 0; i < rows; ++i) if (data[i]) found[n++] = i;
  return found.subarray(0, n);
}

import {unify} from "./unify.js";
import {type Data, lengthOf, type Vector} from "./vector.js";

/**
 * In each row the first value whose condition holds, as CASE does.
 *
 * @param otherwise where none holds
 */
export function choose(
  branches: readonly {readonly when: Vector; readonly then: Vector}[],
  otherwise: Vector,
  rows: number
): Vector {
  const values = unify([...branches.map(({then}) => then), otherwise]);
  const whens = branches.map(({when}) => when);
  const {length, step} = lengthOf([...whens, ...values], rows);
  const last = values[values.length - 1]!;
  const data = emptyLike(values, length);
  const hasNull = values.some(({valid}) => valid);
  const valid = hasNull ? new Uint8Array(length) : undefined;
  // from the last to the first, so that the first one wins
  if (!isZero(last, valid)) put(data, valid, last, undefined);
  for (let b = branches.length - 1; b >= 0; --b) put(data, valid, values[b]!, whens[b]!);
  const [only] = values;
  const isPart =
    values.length === 2 && last.step === 0 && last.valid?.[0] === 0 && only!.step === 1;
  return {type: only!.type, data, step, ...(valid && {valid}), ...(isPart && {partOf: only!})};
}

function emptyLike(values: readonly Vector[], length: number): Data {
  const isInt = values.every(
    ({data, step}) => data instanceof Int32Array || (step === 0 && (data[0]! | 0) === data[0])
  );
  const isDouble = values[0]!.type.kind === "double";
  if (values.every(({data}) => data instanceof Uint8Array)) return new Uint8Array(length);
  return isInt && !isDouble ? new Int32Array(length) : new Float64Array(length);
}

/** Whether new arrays already hold it: 0, and NULL if there can be one. */
function isZero({data, step, valid}: Vector, isNullable: Uint8Array | undefined): boolean {
  return step === 0 && data[0] === 0 && (!isNullable || valid?.[0] === 0);
}

function put(
  data: Data,
  valid: Uint8Array | undefined,
  {data: from, step, valid: own}: Vector,
  when: Vector | undefined
): void {
  const n = data.length;
  if (!when) {
    for (let i = 0; i < n; ++i) data[i] = from[i * step]!;
    if (valid) for (let i = 0; i < n; ++i) valid[i] = own ? own[i * step]! : 1;
    return;
  }
  const {data: holds, step: dw} = when;
  for (let i = 0; i < n; ++i) if (holds[i * dw]) data[i] = from[i * step]!;
  if (valid) for (let i = 0; i < n; ++i) if (holds[i * dw]) valid[i] = own ? own[i * step]! : 1;
}

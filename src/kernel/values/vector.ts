import type {Dictionary} from "./dictionary.js";
import type {Data, Type, Vector} from "./type.js";

export type {Data, Vector} from "./type.js";

/** A vector with a value for each row. */
export function vector(type: Type, data: Data, valid?: Uint8Array): Vector {
  return {type, data, step: 1, ...(valid && {valid})};
}

/** A vector with the same value in all rows. */
export function constant(type: Type, value: number | null): Vector {
  if (value === null) return {type, data: new Int32Array(1), valid: new Uint8Array(1), step: 0};
  return {type, data: Float64Array.of(value), step: 0};
}

/** The same text in all rows. */
export function constantText(value: string): Vector {
  return constant({kind: "text", dictionary: {values: [value], isEnum: false}}, 0);
}

/** The dictionary of a vector of texts. */
export function dictionaryOf({type}: Vector): Dictionary {
  return type.kind === "text" ? type.dictionary : {values: [], isEnum: false};
}

/** As many numbers as an operation on vectors has to compute. */
export function lengthOf(vectors: readonly Vector[], rows: number): {length: number; step: 0 | 1} {
  return vectors.some(({step}) => step === 1) ? {length: rows, step: 1} : {length: 1, step: 0};
}

/** Where all of some vectors have a value. */
export function allValid(vectors: readonly Vector[], length: number): Uint8Array | undefined {
  const nullable = vectors.filter(({valid}) => valid);
  if (nullable.length === 0) return undefined;
  const [first] = nullable;
  if (nullable.length === 1 && first!.data.length === length) return first!.valid;
  const found = new Uint8Array(length).fill(1);
  for (const {valid, step} of nullable)
    for (let i = 0; i < length; ++i) found[i]! &= valid![i * step]!;
  return found;
}

/** A vector with its value in each of so many rows. */
export function spread(one: Vector, rows: number): Vector {
  if (one.step === 1) return one;
  const {type, valid} = one;
  if (type.kind === "list")
    return {
      ...one,
      step: 1,
      type: {kind: "list", elements: type.elements.map((e) => spread(e, rows))},
      data: new Int32Array(rows).fill(one.data[0]!)
    };
  const value = one.data[0]!;
  const isSmall = type.kind !== "double" && (value | 0) === value;
  const data = isSmall ? new Int32Array(rows) : new Float64Array(rows);
  if (value !== 0) data.fill(value);
  return vector(type, data, valid?.[0] === 0 ? new Uint8Array(rows) : undefined);
}

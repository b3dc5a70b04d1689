import {Unsupported} from "../unsupported.js";
import {ranksOf} from "./dictionary.js";
import {checkNumbers} from "./scale.js";
import {boolean} from "./type.js";
import {unify} from "./unify.js";
import {allValid, dictionaryOf, lengthOf, vector, type Vector} from "./vector.js";

/** How two values are compared; `same` takes two NULLs for equal. */
export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=" | "same";

const turned: Partial<Record<Comparison, Comparison>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<="
};

/** Compares two vectors row by row. */
export function compare(operator: Comparison, a: Vector, b: Vector, rows: number): Vector {
  if (a.type.kind === "text" && b.type.kind === "text") {
    if (b.step === 0 && b.valid === undefined && dictionaryOf(a) !== dictionaryOf(b))
      return compareWithText(operator, a, dictionaryOf(b).values[b.data[0]!]!);
    if (a.step === 0 && a.valid === undefined && dictionaryOf(a) !== dictionaryOf(b))
      return compareWithText(turned[operator] ?? operator, b, dictionaryOf(a).values[a.data[0]!]!);
  }
  if (a.type.kind === "list" || b.type.kind === "list")
    throw new Unsupported("comparison of lists");
  const [left, right] = unify([a, b]).map((one) => comparable(one, operator)) as [Vector, Vector];
  checkNumbers(left);
  checkNumbers(right);
  return operator === "same"
    ? compareSame(left, right, rows)
    : compareNumbers(operator, left, right, rows);
}

/** A vector whose numbers are in the order of its values. */
function comparable(one: Vector, operator: Comparison): Vector {
  const isEqual = operator === "=" || operator === "<>" || operator === "same";
  const dictionary = dictionaryOf(one);
  if (isEqual || one.type.kind !== "text" || dictionary.isEnum) return one;
  const ranks = ranksOf(dictionary);
  const data = new Int32Array(one.data.length);
  for (let i = 0; i < data.length; ++i) data[i] = ranks[one.data[i]!] ?? 0;
  return {...one, data};
}

function compareNumbers(operator: Comparison, a: Vector, b: Vector, rows: number): Vector {
  const {length, step} = lengthOf([a, b], rows);
  const valid = allValid([a, b], length);
  const found = new Uint8Array(length);
  const {data: x, step: dx} = a;
  const {data: y, step: dy} = b;
  if (operator === "=") for (let i = 0; i < length; ++i) found[i] = +(x[i * dx]! === y[i * dy]!);
  else if (operator === "<>")
    for (let i = 0; i < length; ++i) found[i] = +(x[i * dx]! !== y[i * dy]!);
  else if (operator === "<") for (let i = 0; i < length; ++i) found[i] = +(x[i * dx]! < y[i * dy]!);
  else if (operator === "<=")
    for (let i = 0; i < length; ++i) found[i] = +(x[i * dx]! <= y[i * dy]!);
  else if (operator === ">") for (let i = 0; i < length; ++i) found[i] = +(x[i * dx]! > y[i * dy]!);
  else for (let i = 0; i < length; ++i) found[i] = +(x[i * dx]! >= y[i * dy]!);
  if (valid) for (let i = 0; i < length; ++i) found[i]! &= valid[i]!;
  return {...vector(boolean, found, valid), step};
}

function compareSame(a: Vector, b: Vector, rows: number): Vector {
  const {length, step} = lengthOf([a, b], rows);
  const found = new Uint8Array(length);
  for (let i = 0; i < length; ++i) {
    const [j, k] = [i * a.step, i * b.step];
    const isSame = (a.valid?.[j] ?? 1) === (b.valid?.[k] ?? 1);
    found[i] = +(isSame && a.data[j] === b.data[k]);
  }
  return {...vector(boolean, found), step};
}

/** Compares each text of the dictionary once. */
function compareWithText(operator: Comparison, one: Vector, text: string): Vector {
  const dictionary = dictionaryOf(one);
  const isEqual = operator === "=" || operator === "<>" || operator === "same";
  // an enumeration beside another text is compared as text
  const holds = isEqual
    ? Uint8Array.from(dictionary.values, (value) => +((value === text) === (operator !== "<>")))
    : ordered(operator, dictionary.values, text);
  return lookUp(one, holds, operator === "same");
}

function ordered(operator: Comparison, values: readonly string[], text: string): Uint8Array {
  const ranks = ranksOf({values: [...values, text], isEnum: false});
  const own = ranks[values.length]!;
  return Uint8Array.from(values, (value, i) => {
    if (value === text) return +(operator === "<=" || operator === ">=");
    return +(ranks[i]! < own === operator.startsWith("<"));
  });
}

/** A truth value for each text. */
export function lookUp(one: Vector, holds: Uint8Array, isNullFalse = false): Vector {
  const {data, valid, step} = one;
  const found = new Uint8Array(data.length);
  for (let i = 0; i < found.length; ++i) found[i] = holds[data[i]!]!;
  if (valid) for (let i = 0; i < found.length; ++i) found[i]! &= valid[i]!;
  return {...vector(boolean, found, isNullFalse ? undefined : valid), step};
}

import {Unsupported} from "../unsupported.js";
import {asPlainTexts, makeDictionary} from "./dictionary.js";
import {isoDate, parseDate} from "./dates.js";
import {checkExact, scaleOf, toDouble, toScale} from "./scale.js";
import {date, integer, type Type} from "./type.js";
import {dictionaryOf, type Vector} from "./vector.js";

const integers = /^(u?(tiny|small|big|huge)?int|u?integer)$/;

/**
 * Turns a vector into another type of DuckDB's.
 *
 * @throws Unsupported for types that the kernel does not turn into each other
 */
export function cast(one: Vector, type: string): Vector {
  const {kind} = one.type;
  if (integers.test(type)) {
    if (kind === "null") return {...one, type: integer};
    if (kind === "exact") return rounded(one, 0);
    if (kind === "double") return numbers(one, integer, roundEven);
    if (kind === "boolean") return {...one, type: integer};
  } else if (type === "double") {
    if (kind === "null" || kind === "exact") return toDouble(one);
    if (kind === "double") return one;
  } else if (type.startsWith("decimal(")) {
    const scale = Number(/,(\d+)\)/.exec(type)?.[1] ?? 0);
    if (kind === "null") return {...one, type: {kind: "exact", scale}};
    if (kind === "exact") return scale >= scaleOf(one) ? toScale(one, scale) : rounded(one, scale);
  } else if (type === "date") {
    if (kind === "null") return {...one, type: date};
    if (kind === "date") return one;
    if (kind === "text") {
      const days = dictionaryOf(one).values.map(parseDate);
      return numbers(one, date, (code) => days[code]!);
    }
  } else if (type === "varchar") return asText(one);
  throw new Unsupported(`cast: ${kind} to ${type}`);
}

function asText(one: Vector): Vector {
  const {type} = one;
  if (type.kind === "null") return {...one, type: {kind: "text", dictionary: none}};
  if (type.kind === "text")
    return {...one, type: {kind: "text", dictionary: asPlainTexts(type.dictionary)}};
  if (type.kind === "date") return texts(one, isoDate);
  if (type.kind === "exact" && type.scale === 0) return texts(one, String);
  throw new Unsupported(`cast: ${type.kind} to varchar`);
}

const none = {values: [], isEnum: false};

/** Texts made of numbers, each of which is written once. */
function texts({data, valid, step}: Vector, write: (value: number) => string): Vector {
  const seen = new Map<number, number>();
  const written: string[] = [];
  const found = new Int32Array(data.length);
  for (let i = 0; i < found.length; ++i) {
    if (valid && !valid[i]) continue;
    const value = data[i]!;
    let code = seen.get(value);
    if (code === undefined) {
      code = written.push(write(value)) - 1;
      seen.set(value, code);
    }
    found[i] = code;
  }
  const {dictionary} = makeDictionary(written);
  return {type: {kind: "text", dictionary}, data: found, step, ...(valid && {valid})};
}

/** An exact vector with fewer digits after the point; halves go away from zero. */
export function rounded(one: Vector, scale: number): Vector {
  const less = scaleOf(one) - scale;
  if (less <= 0) return one;
  const divisor = 10 ** less;
  return numbers(one, {kind: "exact", scale}, (value) => {
    const size = Math.abs(value);
    const rest = size % divisor;
    const whole = (size - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
    return value < 0 ? -whole : whole;
  });
}

/** Rounds to a whole number; halves go to the even one. */
function roundEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  const found = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  checkExact(found);
  return found;
}

/** Numbers made of numbers, one by one. */
export function numbers(
  {data, valid, step}: Vector,
  type: Type,
  compute: (value: number) => number
): Vector {
  const found = new Float64Array(data.length);
  // 0 instead of -0
  for (let i = 0; i < found.length; ++i) if (!valid || valid[i]) found[i] = compute(data[i]!) + 0;
  return {type, data: found, step, ...(valid && {valid})};
}

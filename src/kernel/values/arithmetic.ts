import {Unsupported} from "../unsupported.js";
import {checkExact, scaleOf, toDouble, toScale} from "./scale.js";
import {date, double, integer, type Type} from "./type.js";
import {allValid, lengthOf, type Vector} from "./vector.js";

/** What is computed from two numbers. */
export type Arithmetic = "+" | "-" | "*" | "/" | "//" | "%";

/**
 * Computes with two vectors of numbers. Integers and decimals stay exact but for `/`, which is between doubles; days
 * and numbers of days can be added and subtracted.
 *
 * @throws Unsupported for other types, and for numbers beyond 2^53
 */
export function arithmetic(operator: Arithmetic, a: Vector, b: Vector, rows: number): Vector {
  const kinds = [a.type.kind, b.type.kind];
  if (kinds.includes("date")) return dates(operator, a, b, rows);
  if (kinds.some((kind) => kind !== "exact" && kind !== "double" && kind !== "null"))
    throw new Unsupported(`arithmetic: ${kinds.join(` ${operator} `)}`);
  if (operator === "/" || kinds.includes("double")) {
    const isInteger = operator === "//" || operator === "%";
    if (isInteger) throw new Unsupported(`arithmetic of doubles: ${operator}`);
    return compute(operator, toDouble(a), toDouble(b), {rows, type: double});
  }
  if (operator === "*")
    return compute("*", a, b, {rows, type: {kind: "exact", scale: scaleOf(a) + scaleOf(b)}});
  const scale = Math.max(scaleOf(a), scaleOf(b));
  if (operator === "//" && scale > 0) throw new Unsupported("arithmetic of decimals: //");
  return compute(operator, toScale(a, scale), toScale(b, scale), {
    rows,
    type: {kind: "exact", scale}
  });
}

function dates(operator: Arithmetic, a: Vector, b: Vector, rows: number): Vector {
  const [left, right] = [a.type, b.type];
  const isNumber = (type: Type) =>
    type.kind === "null" || (type.kind === "exact" && type.scale === 0);
  if (operator === "-" && left.kind === "date" && right.kind === "date")
    return compute("-", a, b, {rows, type: integer});
  const isShift =
    (left.kind === "date" && isNumber(right) && (operator === "+" || operator === "-")) ||
    (isNumber(left) && right.kind === "date" && operator === "+");
  if (!isShift) throw new Unsupported(`arithmetic: ${left.kind} ${operator} ${right.kind}`);
  return compute(operator, a, b, {rows, type: date});
}

function compute(
  operator: Arithmetic,
  {data: x, step: dx, ...a}: Vector,
  {data: y, step: dy, ...b}: Vector,
  {rows, type}: {rows: number; type: Type}
): Vector {
  const both: Vector[] = [
    {...a, data: x, step: dx},
    {...b, data: y, step: dy}
  ];
  const {length, step} = lengthOf(both, rows);
  const small = type.kind === "double" ? undefined : smallWholes(operator, both, length);
  if (small) {
    const valid = allValid(both, length);
    if (valid) for (let i = 0; i < length; ++i) if (!valid[i]) small[i] = 0;
    return {type, data: small, step, ...(valid && {valid})};
  }
  const found = new Float64Array(length);
  let valid = allValid(both, length);
  if (operator === "+") for (let i = 0; i < length; ++i) found[i] = x[i * dx]! + y[i * dy]!;
  else if (operator === "-") for (let i = 0; i < length; ++i) found[i] = x[i * dx]! - y[i * dy]!;
  else if (operator === "*") for (let i = 0; i < length; ++i) found[i] = x[i * dx]! * y[i * dy]!;
  else if (operator === "/") for (let i = 0; i < length; ++i) found[i] = x[i * dx]! / y[i * dy]!;
  else {
    // a whole number divided by none is NULL
    const nonzero = valid ? Uint8Array.from(valid) : new Uint8Array(length).fill(1);
    for (let i = 0; i < length; ++i) {
      const [value, by] = [x[i * dx]!, y[i * dy]!];
      if (by === 0) nonzero[i] = 0;
      else found[i] = operator === "%" ? value % by : Math.trunc(value / by);
    }
    valid = nonzero;
  }
  check(found, valid, type);
  return {type, data: found, step, ...(valid && {valid})};
}

/** Sums, differences and products of whole numbers, unless one is beyond 32 bits. */
function smallWholes(
  operator: Arithmetic,
  [a, b]: readonly Vector[],
  length: number
): Int32Array | undefined {
  const isWhole = ({data, step}: Vector) => step === 0 || !(data instanceof Float64Array);
  if (!isWhole(a!) || !isWhole(b!)) return undefined;
  const {data: x, step: dx} = a!;
  const {data: y, step: dy} = b!;
  const found = new Int32Array(length);
  let isSmall = true;
  if (operator === "+")
    for (let i = 0; i < length; ++i) {
      const value = x[i * dx]! + y[i * dy]!;
      found[i] = value;
      isSmall &&= found[i] === value;
    }
  else if (operator === "-")
    for (let i = 0; i < length; ++i) {
      const value = x[i * dx]! - y[i * dy]!;
      found[i] = value;
      isSmall &&= found[i] === value;
    }
  else if (operator === "*")
    for (let i = 0; i < length; ++i) {
      const value = x[i * dx]! * y[i * dy]!;
      found[i] = value;
      isSmall &&= found[i] === value;
    }
  else return undefined;
  return isSmall ? found : undefined;
}

/** Sets the number of each NULL to 0, and the sign of 0 where there is but one. */
function check(found: Float64Array, valid: Uint8Array | undefined, type: Type): void {
  let most = 0;
  for (let i = 0; i < found.length; ++i) {
    if (valid && !valid[i]) found[i] = 0;
    const value = found[i]!;
    if (value > most) most = value;
    else if (-value > most) most = -value;
    else if (value === 0) found[i] = 0;
  }
  if (type.kind !== "double") checkExact(most);
}

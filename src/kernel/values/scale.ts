import {Unsupported} from "../unsupported.js";
import {double, type Type} from "./type.js";
import type {Vector} from "./vector.js";

/** Whole numbers up to this are exact. */
export const largest = Number.MAX_SAFE_INTEGER;

/** @throws Unsupported for a number that is not exact any more */
export function checkExact(value: number): void {
  // what is no number is in neither
  if (!(value <= largest && value >= -largest)) throw new Unsupported("number: beyond 2^53");
}

/** How many digits after the point a vector's numbers have. */
export function scaleOf({type}: Vector): number {
  return type.kind === "exact" ? type.scale : 0;
}

/** An exact vector with more digits after the point. */
export function toScale(one: Vector, scale: number): Vector {
  const more = scale - scaleOf(one);
  if (more === 0) return one;
  const type: Type = {kind: "exact", scale};
  const factor = 10 ** more;
  const data = new Float64Array(one.data.length);
  let most = 0;
  for (let i = 0; i < data.length; ++i) {
    const value = one.data[i]! * factor;
    data[i] = value;
    if (value > most) most = value;
    else if (-value > most) most = -value;
  }
  checkExact(most);
  return {type, data, step: one.step, ...(one.valid && {valid: one.valid})};
}

/** A vector of numbers as doubles. */
export function toDouble(one: Vector): Vector {
  const scale = scaleOf(one);
  if (scale === 0) return {...one, type: double};
  const divisor = 10 ** scale;
  const data = new Float64Array(one.data.length);
  for (let i = 0; i < data.length; ++i) data[i] = one.data[i]! / divisor;
  return {type: double, data, step: one.step, ...(one.valid && {valid: one.valid})};
}

/**
 * A number that is none (0/0, ln(0)) may be where CASE does not look: it is an error once it is used.
 *
 * @throws Unsupported for a vector that has one
 */
export function checkNumbers({type, data}: Vector): void {
  if (type.kind !== "double") return;
  for (let i = 0; i < data.length; ++i)
    if (data[i] !== data[i]) throw new Unsupported("number: not a number");
}

import {Unsupported} from "../unsupported.js";
import {boolean} from "./type.js";
import {constant, lengthOf, vector, type Vector} from "./vector.js";

/** Both hold, or at least one; NULL where that is not known. */
export function combine(operator: "and" | "or", a: Vector, b: Vector, rows: number): Vector {
  checkBoolean(a);
  checkBoolean(b);
  const {length, step} = lengthOf([a, b], rows);
  const {data: x, step: dx, valid: vx} = a;
  const {data: y, step: dy, valid: vy} = b;
  const found = new Uint8Array(length);
  if (!vx && !vy) {
    if (operator === "and") for (let i = 0; i < length; ++i) found[i] = x[i * dx]! & y[i * dy]!;
    else for (let i = 0; i < length; ++i) found[i] = x[i * dx]! | y[i * dy]!;
    return {...vector(boolean, found), step};
  }
  const valid = new Uint8Array(length);
  const decisive = operator === "or" ? 1 : 0;
  for (let i = 0; i < length; ++i) {
    const [j, k] = [i * dx, i * dy];
    const [knownX, knownY] = [vx ? vx[j] : 1, vy ? vy[k] : 1];
    const isDecided = (knownX && x[j] === decisive) || (knownY && y[k] === decisive);
    if (isDecided) {
      found[i] = decisive;
      valid[i] = 1;
    } else if (knownX && knownY) {
      found[i] = 1 - decisive;
      valid[i] = 1;
    }
  }
  return {...vector(boolean, found, valid), step};
}

/** Holds where a condition does not. */
export function negate(one: Vector): Vector {
  checkBoolean(one);
  const {data, valid, step} = one;
  const found = new Uint8Array(data.length);
  for (let i = 0; i < found.length; ++i) found[i] = valid && !valid[i] ? 0 : 1 - data[i]!;
  return {...vector(boolean, found, valid), step};
}

/** Holds where there is no value. */
export function isNull({data, valid, step}: Vector): Vector {
  if (!valid) return constant(boolean, 0);
  const found = new Uint8Array(data.length);
  for (let i = 0; i < found.length; ++i) found[i] = 1 - valid[i]!;
  return {...vector(boolean, found), step};
}

function checkBoolean({type}: Vector): void {
  if (type.kind !== "boolean" && type.kind !== "null")
    throw new Unsupported(`condition of type ${type.kind}`);
}

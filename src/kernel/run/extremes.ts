import {Unsupported} from "../unsupported.js";
import {ranksOf} from "../values/dictionary.js";
import {gather} from "../values/gather.js";
import {checkNumbers} from "../values/scale.js";
import type {Data, Vector} from "../values/vector.js";
import type {Grouping} from "./grouping.js";

/** The smallest (-1) or largest (1) value of each group. */
export function extremes(value: Vector, sign: 1 | -1, grouping: Grouping): Vector {
  return gather(value, extremeRows(value, sign, grouping), {hasMissing: true});
}

/** The value where another is smallest or largest; NULLs of either are passed over, and the first of equals taken. */
export function bestRows(value: Vector, by: Vector, sign: 1 | -1, grouping: Grouping): Vector {
  const valid = value.valid && new Uint8Array(by.data.length);
  if (valid)
    for (let i = 0; i < valid.length; ++i) valid[i] = (by.valid?.[i] ?? 1) & value.valid![i]!;
  const known: Vector = valid ? {...by, valid} : by;
  return gather(value, extremeRows(known, sign, grouping), {hasMissing: true});
}

/** The row of each group's smallest or largest value; -1 where it has none. */
function extremeRows(value: Vector, sign: 1 | -1, {ids, count}: Grouping): Int32Array {
  const data = ordered(value);
  const {valid} = value;
  const rows = new Int32Array(count).fill(-1);
  for (let i = 0; i < ids.length; ++i) {
    if (valid && !valid[i]) continue;
    const g = ids[i]!;
    const best = rows[g]!;
    if (best < 0 || (sign > 0 ? data[i]! > data[best]! : data[i]! < data[best]!)) rows[g] = i;
  }
  return rows;
}

/** The n largest values of each group, the largest first. */
export function largest(value: Vector, n: number, {ids, count}: Grouping): Vector {
  if (value.type.kind === "text" || value.type.kind === "list")
    throw new Unsupported(`largest values of ${value.type.kind}`);
  checkNumbers(value);
  const {data, valid} = value;
  const places = Array.from({length: n}, () => new Int32Array(count).fill(-1));
  const lengths = new Int32Array(count);
  for (let row = 0; row < ids.length && n > 0; ++row) {
    if (valid && !valid[row]) continue;
    const g = ids[row]!;
    let at = lengths[g]!;
    if (at < n) ++lengths[g]!;
    else if (data[places[--at]![g]!]! >= data[row]!) continue;
    // of equals the first stays before
    for (; at > 0 && data[places[at - 1]![g]!]! < data[row]!; --at)
      places[at]![g] = places[at - 1]![g]!;
    places[at]![g] = row;
  }
  const elements = places.map((rows) => gather(value, rows, {hasMissing: true}));
  const hasNone = lengths.includes(0);
  return {
    type: {kind: "list", elements},
    data: lengths,
    step: 1,
    ...(hasNone && {valid: Uint8Array.from(lengths, (length) => +(length > 0))})
  };
}

function ordered(value: Vector): Data {
  checkNumbers(value);
  const {type, data} = value;
  if (type.kind === "list") throw new Unsupported("order of lists");
  if (type.kind !== "text" || type.dictionary.isEnum) return data;
  const ranks = ranksOf(type.dictionary);
  return Int32Array.from(data, (code) => ranks[code] ?? 0);
}

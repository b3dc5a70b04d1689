import {columnHeader} from "../../src/kernel/column-bytes.ts";
import {smallest} from "./column-file.ts";
import {behindLength, type Numbers, wholesForm} from "./column-forms.ts";

/** A value of the other column has no more different ones than this. */
const mostEach = 200;

/**
 * The forms of a column whose numbers another column nearly tells: the price of a product, the day of a session. None
 * if it does not.
 */
export function givenForms(numbers: Numbers, other: Numbers): Buffer[] {
  return [nextForm(numbers, other), listsForm(numbers, other)].filter((form) => form !== undefined);
}

/** Each value of the other column has a list; a number is a place in it, the most frequent one's being 0. */
function listsForm(numbers: Numbers, other: Numbers): Buffer | undefined {
  const slots = slotsOf(other);
  if (!slots) return undefined;
  const {data, valid} = numbers;
  const rows = data.length;
  // entries of the lists, each list a chain
  const heads = new Int32Array(slots.count).fill(-1);
  const lengths = new Float64Array(slots.count);
  const next = new Int32Array(rows);
  const values = new Float64Array(rows);
  const times = new Int32Array(rows);
  const entries = new Int32Array(rows);
  let n = 0;
  for (let i = 0; i < rows; ++i) {
    const slot = slots.of[i]!;
    const value = valid && !valid[i] ? NaN : data[i]!;
    let entry = heads[slot]!;
    while (entry >= 0 && !Object.is(values[entry], value)) entry = next[entry]!;
    if (entry < 0) {
      if (++lengths[slot]! > mostEach) return undefined;
      entry = n++;
      values[entry] = value;
      next[entry] = heads[slot]!;
      heads[slot] = entry;
    }
    ++times[entry]!;
    entries[i] = entry;
  }
  const ranks = new Float64Array(n);
  const listed: number[] = [];
  for (let slot = 0; slot < slots.count; ++slot) {
    const list: number[] = [];
    for (let entry = heads[slot]!; entry >= 0; entry = next[entry]!) list.push(entry);
    list.sort((a, b) => times[b]! - times[a]! || a - b);
    list.forEach((entry, rank) => {
      ranks[entry] = rank;
      listed.push(values[entry]!);
    });
  }
  const found = Float64Array.from(listed, (value) => (Number.isNaN(value) ? 0 : value));
  const known = listed.some(Number.isNaN)
    ? Uint8Array.from(listed, (value) => +!Number.isNaN(value))
    : undefined;
  const rest = behindLength(forms({data: lengths}), forms({data: found, valid: known}));
  const places = new Float64Array(rows);
  for (let i = 0; i < rows; ++i) places[i] = ranks[entries[i]!]!;
  return wholesForm({data: places}, false, {flags: columnHeader.isGiven, rest});
}

function forms(numbers: Numbers): Buffer {
  return smallest([wholesForm(numbers, false), wholesForm(numbers, true)]);
}

/** The place of each row's list: that of the value in its range, and of NULL behind it. */
function slotsOf({data, valid}: Numbers): {of: Int32Array; count: number} | undefined {
  let [min, max] = [Infinity, -Infinity];
  for (let i = 0; i < data.length; ++i) {
    if (valid && !valid[i]) continue;
    if (data[i]! < min) min = data[i]!;
    if (data[i]! > max) max = data[i]!;
  }
  const size = max < min ? 0 : max - min + 1;
  if (size > data.length * 4 + 1024) return undefined;
  const of = new Int32Array(data.length);
  for (let i = 0; i < of.length; ++i) of[i] = valid && !valid[i] ? size : data[i]! - min;
  return {of, count: size + 1};
}

/**
 * Numbers given in about the order in which the other column's first ones came, as sessions are numbered by their beginning
 * and visitors by their first session.
 */
function nextForm({data, valid}: Numbers, other: Numbers): Buffer | undefined {
  if (valid || other.valid || data.length === 0) return undefined;
  const rows = data.length;
  const start = data[0]!;
  if (Math.abs(start) + rows * 2 > 2 ** 31 - 1) return undefined;
  const taken = new Uint8Array(rows * 2 + 1);
  const steps = new Float64Array(rows);
  let free = 0;
  for (let i = 0; i < rows; ++i) {
    const value = data[i]! - start;
    if (value < 0 || value >= rows * 2) return undefined;
    if (i > 0 && other.data[i] === other.data[i - 1]) steps[i] = data[i]! - data[i - 1]!;
    else {
      while (taken[free]) ++free;
      steps[i] = value - free;
      free = value;
    }
    taken[value] = 1;
  }
  const first = Float64Array.of(start);
  return wholesForm({data: steps}, false, {
    flags: columnHeader.isNext,
    rest: behindLength(wholesForm({data: first}, false))
  });
}

import {Unsupported} from "../unsupported.js";
import {compareTexts, ranksOf} from "../values/dictionary.js";
import {allRows} from "../values/gather.js";
import {checkNumbers} from "../values/scale.js";
import {dictionaryOf, type Vector} from "../values/vector.js";
import {sortByDigits} from "./sort-by-digits.js";

/** What rows are sorted by. */
export interface SortKey {
  readonly value: Vector;
  readonly isDescending?: boolean;
  readonly nullsFirst?: boolean;
}

type Compare = (a: number, b: number) => number;

/**
 * The rows in the order of their keys; equal ones stay as they are. NULLs come last unless a key says otherwise.
 *
 * @param limit how many of them are wanted
 */
export function sortRows(keys: readonly SortKey[], rows: number, limit: number = rows): Int32Array {
  const varying = keys.filter(({value}) => value.step === 1);
  if (varying.length === 0) return allRows(rows).subarray(0, limit);
  const numbers = varying.map((key, i) =>
    i > 0 && isPlainText(key.value) ? undefined : inOrder(key)
  );
  const compare = inTurn(numbers.map((one, i) => (one ? byNumbers(one) : byTexts(varying[i]!))));
  let isSorted = true;
  for (let i = 1; i < rows && isSorted; ++i) isSorted = compare(i - 1, i) <= 0;
  if (isSorted) return allRows(rows).subarray(0, limit);
  if (limit < rows / 8) return firstRows(compare, rows, limit);
  const order = sortByDigits(numbers, rows) ?? allRows(rows).sort(compare);
  return order.subarray(0, limit);
}

/** The first rows in an order, found with a heap of as many: the last of them is on top. */
function firstRows(compare: Compare, rows: number, limit: number): Int32Array {
  const heap = new Int32Array(limit);
  const isAfter = (a: number, b: number) => (compare(a, b) || a - b) > 0;
  let size = 0;
  const sink = (at: number): void => {
    for (;;) {
      let child = at * 2 + 1;
      if (child >= size) return;
      if (child + 1 < size && isAfter(heap[child + 1]!, heap[child]!)) ++child;
      if (!isAfter(heap[child]!, heap[at]!)) return;
      const row = heap[at]!;
      heap[at] = heap[child]!;
      heap[child] = row;
      at = child;
    }
  };
  for (; size < limit; ++size) heap[size] = size;
  for (let at = limit >> 1; at >= 0; --at) sink(at);
  for (let row = limit; row < rows && limit > 0; ++row)
    if (compare(row, heap[0]!) < 0) {
      heap[0] = row;
      sink(0);
    }
  return heap.sort((a, b) => compare(a, b) || a - b);
}

function inTurn(comparisons: readonly Compare[]): Compare {
  const [first, second, ...rest] = comparisons;
  if (!second) return first!;
  const next = rest.length > 0 ? inTurn([second, ...rest]) : second;
  return (a, b) => first!(a, b) || next(a, b);
}

function isPlainText({type}: Vector): boolean {
  return type.kind === "text" && !type.dictionary.isEnum;
}

/** Few rows are alike but for a text: texts are compared where they are met, instead of all sorted first. */
function byTexts({value, isDescending = false, nullsFirst = false}: SortKey): Compare {
  const {data, valid} = value;
  const texts = dictionaryOf(value).values;
  return (a, b) => {
    const [x, y] = [data[a]!, data[b]!];
    if (valid && !(valid[a]! & valid[b]!)) return (valid[a]! - valid[b]!) * (nullsFirst ? 1 : -1);
    if (x === y) return 0;
    return compareTexts(texts[x]!, texts[y]!) * (isDescending ? -1 : 1);
  };
}

/** Numbers in the order asked for; NULL is infinite. */
function inOrder({value, isDescending = false, nullsFirst = false}: SortKey): Float64Array {
  const {data, valid, type} = value;
  if (type.kind === "list") throw new Unsupported("order of lists");
  checkNumbers(value);
  const ranks = type.kind === "text" ? ranksOf(type.dictionary) : undefined;
  const found = new Float64Array(data.length);
  const sign = isDescending ? -1 : 1;
  for (let i = 0; i < found.length; ++i) {
    if (valid && !valid[i]) found[i] = nullsFirst ? -Infinity : Infinity;
    else {
      const number = ranks ? ranks[data[i]!]! : data[i]!;
      if (number === Infinity || number === -Infinity)
        throw new Unsupported("order of infinite numbers");
      found[i] = sign * number;
    }
  }
  return found;
}

function byNumbers(numbers: Float64Array): Compare {
  return (a, b) => {
    const [x, y] = [numbers[a]!, numbers[b]!];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

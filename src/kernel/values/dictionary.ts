/** The different texts of a column. */
export interface Dictionary {
  readonly values: readonly string[];
  /** An enumeration, whose order is that of its values; other texts are compared byte by byte. */
  readonly isEnum: boolean;
}

const plain = new WeakMap<Dictionary, Dictionary>();

/** The same texts in the same places, without an order of their own. */
export function asPlainTexts(dictionary: Dictionary): Dictionary {
  if (!dictionary.isEnum) return dictionary;
  const known = plain.get(dictionary) ?? {values: dictionary.values, isEnum: false};
  plain.set(dictionary, known);
  return known;
}

const ranks = new WeakMap<Dictionary, Int32Array>();

/** The place of each text when they are sorted. */
export function ranksOf(dictionary: Dictionary): Int32Array {
  const known = ranks.get(dictionary);
  if (known) return known;
  const {values, isEnum} = dictionary;
  const order = Array.from(values, (_, i) => i);
  const isSorted = values.every((text, i) => i === 0 || compareTexts(values[i - 1]!, text) <= 0);
  if (!isEnum && !isSorted) order.sort((a, b) => compareTexts(values[a]!, values[b]!));
  const found = new Int32Array(values.length);
  order.forEach((code, rank) => (found[code] = rank));
  ranks.set(dictionary, found);
  return found;
}

/** Compares texts by their bytes in UTF-8, which is by code points. */
export function compareTexts(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; ++i) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // a half of a pair stands for what comes after all single units
    if (x !== y) return (x >>> 11 === 27 ? x + 0x10000 : x) - (y >>> 11 === 27 ? y + 0x10000 : y);
  }
  return a.length - b.length;
}

/** Dictionaries put together, and the place there of each text in each. */
export interface Merged {
  readonly dictionary: Dictionary;
  readonly codes: readonly Int32Array[];
}

/** Puts dictionaries together; one and the same enumeration stays one. */
export function mergeDictionaries(dictionaries: readonly Dictionary[]): Merged {
  const [first] = dictionaries;
  if (first && dictionaries.every((one) => one === first)) {
    const same = Int32Array.from(first.values, (_, i) => i);
    return {dictionary: first, codes: dictionaries.map(() => same)};
  }
  const values: string[] = [];
  const places = new Map<string, number>();
  const codes = dictionaries.map((one) => Int32Array.from(one.values, (text) => place(text)));
  function place(text: string): number {
    let at = places.get(text);
    if (at === undefined) {
      at = values.push(text) - 1;
      places.set(text, at);
    }
    return at;
  }
  return {dictionary: {values, isEnum: false}, codes};
}

/** Gives each different text a place, in the order in which they come. */
export function makeDictionary(texts: readonly string[]): Merged {
  return mergeDictionaries([
    {values: texts, isEnum: false},
    {values: [], isEnum: false}
  ]);
}

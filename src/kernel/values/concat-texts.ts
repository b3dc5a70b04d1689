import {cast} from "./cast.js";
import {makeDictionary} from "./dictionary.js";
import type {Type} from "./type.js";
import {dictionaryOf, lengthOf, type Vector} from "./vector.js";

/** Writes texts and whole numbers one after another; a NULL is left out. */
export function concatTexts(args: readonly Vector[], rows: number): Vector {
  const texts = args.map((one) => cast(one, "varchar"));
  const {length, step} = lengthOf(texts, rows);
  // each different combination is written once
  const {codes, pairs} = combinations(texts, length);
  const written = pairs.map((row) =>
    texts
      .map((one) => {
        const at = row * one.step;
        return one.valid?.[at] === 0 ? "" : dictionaryOf(one).values[one.data[at]!]!;
      })
      .join("")
  );
  const {dictionary, codes: merged} = makeDictionary(written);
  const type: Type = {kind: "text", dictionary};
  const data = new Int32Array(length);
  for (let i = 0; i < length; ++i) data[i] = merged[0]![codes[i]!]!;
  return {type, data, step};
}

/** Numbers the different combinations of texts; of each the first row. */
function combinations(
  texts: readonly Vector[],
  length: number
): {codes: Int32Array; pairs: number[]} {
  const codes = new Int32Array(length);
  let pairs = length > 0 ? [0] : [];
  for (const one of texts) {
    const size = dictionaryOf(one).values.length + 1;
    const seen = new Map<number, number>();
    const firsts: number[] = [];
    for (let i = 0; i < length; ++i) {
      const at = i * one.step;
      const key = codes[i]! * size + (one.valid?.[at] === 0 ? size - 1 : one.data[at]!);
      let code = seen.get(key);
      if (code === undefined) {
        code = firsts.push(i) - 1;
        seen.set(key, code);
      }
      codes[i] = code;
    }
    pairs = firsts;
  }
  return {codes, pairs};
}

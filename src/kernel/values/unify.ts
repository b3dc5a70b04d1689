import {Unsupported} from "../unsupported.js";
import {asPlainTexts, mergeDictionaries} from "./dictionary.js";
import type {Type} from "./type.js";
import {constant, dictionaryOf, type Data, type Vector} from "./vector.js";
import {parseDate} from "./dates.js";
import {toDouble, toScale} from "./scale.js";

/**
 * Gives vectors one type, as DuckDB does before it compares them or puts them together. A text beside a date is
 * read as a date.
 *
 * @throws Unsupported for types that do not go together
 */
export function unify(vectors: readonly Vector[]): Vector[] {
  const typed = vectors.filter(({type}) => type.kind !== "null");
  const kinds = new Set(typed.map(({type}) => type.kind));
  const [first] = typed;
  if (!first) return [...vectors];
  if (kinds.size === 1 && kinds.has("text")) return unifyTexts(vectors);
  if (kinds.size === 1 && kinds.has("exact")) return toSameScale(vectors);
  if (kinds.size === 1 && !kinds.has("list")) return vectors.map((one) => typedAs(one, first.type));
  if (kinds.size === 2 && kinds.has("exact") && kinds.has("double"))
    return vectors.map((one) => typedAs(toDouble(one), {kind: "double"}));
  if (kinds.size === 2 && kinds.has("date") && kinds.has("text")) return vectors.map(asDate);
  throw new Unsupported(`types together: ${[...kinds].join(", ")}`);
}

function typedAs(one: Vector, type: Type): Vector {
  return one.type.kind === "null" ? {...one, type} : one;
}

function toSameScale(vectors: readonly Vector[]): Vector[] {
  const scale = Math.max(...vectors.map(({type}) => (type.kind === "exact" ? type.scale : 0)));
  return vectors.map((one) => toScale(typedAs(one, {kind: "exact", scale}), scale));
}

function unifyTexts(vectors: readonly Vector[]): Vector[] {
  const texts = vectors.filter(({type}) => type.kind === "text");
  const own = texts.map(dictionaryOf);
  const isOne = own.every((dictionary) => dictionary === own[0]);
  const plain = isOne ? own : own.map(asPlainTexts);
  const {dictionary, codes} = mergeDictionaries(plain);
  const type: Type = {kind: "text", dictionary};
  return vectors.map((one) => {
    const at = texts.indexOf(one);
    if (at < 0) return {...one, type};
    if (plain[at] === dictionary) return {...one, type};
    return {...one, type, data: recode(one, codes[at]!)};
  });
}

function recode({data, valid}: Vector, codes: Int32Array): Data {
  const found = new Int32Array(data.length);
  for (let i = 0; i < data.length; ++i) if (!valid || valid[i]) found[i] = codes[data[i]!]!;
  return found;
}

function asDate(one: Vector): Vector {
  if (one.type.kind !== "text") return typedAs(one, {kind: "date"});
  if (one.step === 1) throw new Unsupported("comparison of dates and texts");
  return constant({kind: "date"}, parseDate(one.type.dictionary.values[one.data[0]!]!));
}

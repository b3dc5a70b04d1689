import type {Expression, Select} from "../sql/ast.js";
import {makeDictionary} from "../values/dictionary.js";
import {vector} from "../values/vector.js";
import type {Frame} from "./frame.js";

const column = "unnest";

/** A SELECT from nothing: one row, or one for each part of a text in unnest(string_split('a,b', ',')). */
export function unnestTexts(select: Select): {select: Select; source: Frame} {
  let source: Frame = {rows: 1, columns: []};
  const replaced = (value: Expression): Expression => {
    if (value.kind === "cast") return {...value, value: replaced(value.value)};
    const parts = splitText(value);
    if (!parts) return value;
    source = textFrame(parts);
    return {kind: "name", name: column};
  };
  const [item] = select.items;
  if (select.items.length !== 1 || !item || !("value" in item)) return {select, source};
  const items = [{...item, value: replaced(item.value)}];
  return {select: {...select, items}, source};
}

function splitText(value: Expression): string[] | undefined {
  if (value.kind !== "call" || value.name !== "unnest" || value.args.length !== 1) return undefined;
  const [list] = value.args;
  if (list?.kind !== "call" || list.name !== "string_split") return undefined;
  const [text, separator] = list.args;
  if (text?.kind !== "text" || separator?.kind !== "text" || separator.value === "")
    return undefined;
  return text.value.split(separator.value);
}

function textFrame(parts: readonly string[]): Frame {
  const {dictionary, codes} = makeDictionary(parts);
  const found = vector({kind: "text", dictionary}, codes[0]!);
  return {rows: parts.length, columns: [{name: column, read: () => found}]};
}

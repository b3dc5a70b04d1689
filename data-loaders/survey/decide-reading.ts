import {decideDecimal} from "./decide-decimal.ts";
import {decideTimes} from "./decide-times.ts";
import {nullWords} from "../forms/clean-text.ts";
import type {CellForm, Decision, Reading, ReadingOptions} from "../forms/reading.ts";
import {familyOf, type Shape} from "./survey-columns.ts";
import type {Surveyed} from "./surveyed.ts";

/**
 * Decides how a file's columns are read, from all their cells.
 *
 * @throws UserError `ambiguous` or `contradictory`, with the lines and the option that settles it
 */
export function decideReading(surveyed: Surveyed, options: ReadingOptions): Reading {
  const decimal = decideDecimal(surveyed, options);
  const times = decideTimes(surveyed, options);
  const decisions: Decision[] = [...decimal.decisions, ...times.decisions];
  const words = nullWords.filter((word) => !options.keep?.includes(word));
  const forms: Record<string, CellForm> = {};
  for (const {column, shapes} of surveyed.columns) {
    const add = (text: string) => decisions.push({column: column.name, text});
    const ids = familyOf(column.type) === "id" ? shapes : [];
    const isFloat = has(ids, "float") && !has(ids, "fraction");
    const isGrouped = has(ids, "grouped") && decimal.hasThousands === ",";
    forms[column.name] = {
      decimal: decimal.mark,
      times: times.forms.get(column.name) ?? [],
      timeZone: options.timeZone ?? "UTC",
      isFloat,
      isGrouped,
      nullWords: words
    };
    for (const {what, cells, example} of shapes) {
      const shown = `${literalOf(example.text)} (line ${example.line})`;
      const those = `${cells.toLocaleString("en-US")} ${cells === 1 ? "cell" : "cells"}`;
      if (what === "null" && words.includes(example.text))
        add(`${those} such as ${shown} read as empty`);
      if (what === "armour")
        add(
          `${those} read without the marks a spreadsheet puts around texts, from line ${example.line} on`
        );
      if (what === "invisible")
        add(
          `${those} read without spaces and signs that cannot be seen, from line ${example.line} on`
        );
      if (what === "float" && isFloat)
        add(`${those} read without a fraction of zero, from line ${example.line} on`);
      if (what === "grouped" && isGrouped)
        add(`${those} read without the commas at thousands, from line ${example.line} on`);
    }
  }
  const {currency} = decimal;
  return {forms, decisions, ...(currency && {currency})};
}

function has(shapes: readonly Shape[], what: NonNullable<Shape["what"]>): boolean {
  return shapes.some((shape) => shape.what === what);
}

function literalOf(text: string): string {
  return JSON.stringify(text);
}

import type {Kind} from "../../format/kind.js";
import {fieldOf} from "../../model/fields.js";
import type {Row} from "../../model/answer.js";

/**
 * What the values of an answer's column are, where its name alone would tell it wrongly: a share of more than one was
 * multiplied by the query, and a reader would be shown a hundred times as much.
 *
 * @returns undefined where the name tells it
 */
export function answerKind(name: string, rows: readonly Row[]): Kind | undefined {
  const {kind} = fieldOf(name);
  if (kind !== "percent" && kind !== "rate") return undefined;
  return rows.some((row) => Math.abs(Number(row[name])) > 1) ? "number" : undefined;
}

import type {DataType, Table} from "apache-arrow";
import {Type} from "apache-arrow";
import type {Answer, AnswerType} from "../model/answer.js";

/**
 * Turns what DuckDB-WASM returns into an answer, with the types the native engine gives.
 *
 * @throws Error `unsupported column type: …` for a type no page asks for, and for days that no calendar here has
 */
export function arrowAnswer(table: Table): Answer {
  const fields = table.schema.fields;
  const types = fields.map((field) => answerType(field.type));
  return {
    names: fields.map((field) => field.name),
    types,
    columns: fields.map((_, j) => Array.from(table.getChildAt(j)!, (v) => plain(v, types[j]!)))
  };
}

function answerType(type: DataType): AnswerType {
  switch (type.typeId) {
    case Type.Int:
    case Type.Float:
      return "number";
    case Type.Utf8:
    case Type.Dictionary:
      return "text";
    case Type.Bool:
      return "boolean";
    case Type.Date:
      return "date";
    case Type.Null:
      return "text";
    default:
      throw new Error(`unsupported column type: ${type.toString()}`);
  }
}

function plain(value: unknown, type: AnswerType): unknown {
  if (value === null || value === undefined) return null;
  if (type === "number") return Number(value);
  if (type !== "date") return value;
  return isoDay(new Date(value as number | Date));
}

/** Days are ISO texts of ten letters, which those before year 1 and after 9999 have not, nor "infinity". */
function isoDay(day: Date): string {
  const year = day.getUTCFullYear();
  if (!(year >= 1 && year <= 9999))
    throw new Error("unsupported column type: DATE before the year 1 or after 9999");
  return day.toISOString().slice(0, 10);
}

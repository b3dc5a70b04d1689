import {readFile} from "node:fs/promises";
import type {Answer, AnswerType} from "../../src/model/answer.ts";
import type {Engine} from "../engine/open-engine.ts";

/** Runs a model's SQL file over opened facts. */
export async function runModel(engine: Engine, file: string): Promise<Answer> {
  return answer(engine, (await readFile(file, "utf8")).trim());
}

/**
 * The result of a query, column by column.
 *
 * @throws Error `unsupported column type: …` for a type that pages cannot show
 */
export async function answer(engine: Engine, query: string): Promise<Answer> {
  const {names, types: own, values} = await engine.columns(query);
  const types = own.map(answerType);
  return {
    names: [...names],
    types,
    columns: values.map((column, j) => column.map((value) => plain(value, types[j]!)))
  };
}

function plain(value: unknown, type: AnswerType): unknown {
  if (value === null || value === undefined) return null;
  if (type === "number") return Number(value);
  return type === "date" ? String(value).slice(0, 10) : value;
}

function answerType(type: string): AnswerType {
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/.test(type)) return "number";
  if (/^(VARCHAR|ENUM|"NULL")/.test(type)) return "text";
  if (type === "BOOLEAN") return "boolean";
  if (type === "DATE") return "date";
  throw new Error(`unsupported column type: ${type}`);
}

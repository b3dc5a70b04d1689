import type {AnswerType} from "../../model/answer.js";
import type {ChartChoice} from "../../components/query-address.js";

/** A column of an answer. */
export interface AnswerColumn {
  readonly name: string;
  readonly type: AnswerType;
}

/**
 * The columns that a chart shows at first: days across and a number up; or names down and a number across. Nothing
 * where there is no number.
 */
export function chartColumns(columns: readonly AnswerColumn[]): ChartChoice | undefined {
  const of = (...types: AnswerType[]) => columns.find(({type}) => types.includes(type))?.name;
  const numbers = columns.filter(({type}) => type === "number").map(({name}) => name);
  const day = of("date");
  const name = of("text", "boolean");
  const [first, second] = numbers;
  if (first === undefined) return undefined;
  if (day !== undefined) return {x: day, y: first, mark: "line", ...(name && {series: name})};
  if (name !== undefined) return {x: first, y: name, mark: "bar"};
  if (second === undefined) return {x: first};
  // a first number is mostly what the others are about: an hour, a band
  return {x: first, y: second};
}

/** The choice that an address asks for, where the answer has its columns; else that of the columns. */
export function knownChoice(
  asked: ChartChoice | undefined,
  columns: readonly AnswerColumn[]
): ChartChoice | undefined {
  const has = (name: string | undefined) =>
    name === undefined || columns.some((column) => column.name === name);
  if (
    asked &&
    (asked.x ?? asked.y) !== undefined &&
    has(asked.x) &&
    has(asked.y) &&
    has(asked.series)
  )
    return asked;
  return chartColumns(columns);
}

import type {Answered, Row} from "./answer.js";
import {answerRows} from "./answer.js";
import type {ReportContext} from "./report-context.js";
import type {Source} from "./source.js";

/** Rows of an answer, which know their query. */
export type Rows<T = Row> = T[] & Source;

/** The rows of an answer; they know whether these are of a sample. */
export function rowsOf<T = Row>(
  query: string,
  answer: Answered,
  {sampled, samplingFactor}: Pick<ReportContext, "sampled" | "samplingFactor">
): Rows<T> {
  const {reads} = answer;
  const isSampled = reads.some((name) => sampled.includes(name));
  return Object.assign(answerRows<T>(answer), {
    sql: query,
    reads,
    weight: isSampled ? samplingFactor : 1
  });
}

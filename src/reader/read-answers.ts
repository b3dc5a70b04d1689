import type {Answered} from "../model/answer.js";
import {queryOf} from "../model/answer-key.js";

/** Id of the JSON script that carries a page's own answers. */
const answersId = "daybook-answers";

/** The answers that travelled with a page, by answerKey. */
export function readAnswers(document: Document | undefined): Map<string, Answered> {
  const text = document?.getElementById(answersId)?.textContent;
  return new Map(text ? Object.entries(JSON.parse(text) as Record<string, Answered>) : []);
}

/** What the queries of some answers name, by their texts. */
export function readsByQuery(
  answers: ReadonlyMap<string, Answered>
): Map<string, readonly string[]> {
  return new Map(Array.from(answers, ([key, {reads}]) => [queryOf(key), reads]));
}

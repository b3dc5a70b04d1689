import type {Answer} from "../model/answer.js";

/** Id of the JSON script that carries a page's own answers. */
export const answersId = "daybook-answers";

let baked: Map<string, Answer> | undefined;

/** The answer that travelled with the page for this very query text, if any. */
export function bakedAnswer(query: string): Answer | undefined {
  baked ??= readAnswers(globalThis.document?.getElementById(answersId)?.textContent);
  return baked.get(query);
}

function readAnswers(text: string | null | undefined): Map<string, Answer> {
  return new Map(text ? Object.entries(JSON.parse(text) as Record<string, Answer>) : []);
}

import type {ChapterReads} from "../model/methods-facts.js";

/** Id of the JSON script that carries what the chapters asked. */
const lineageId = "daybook-lineage";

/** What each chapter's queries named while the report was built; undefined in a live preview. */
export function readLineage(document: Document): readonly ChapterReads[] | undefined {
  const text = document.getElementById(lineageId)?.textContent;
  return text ? (JSON.parse(text) as ChapterReads[]) : undefined;
}

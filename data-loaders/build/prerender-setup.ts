import type {PageContext, PageHooks} from "../../prerender/setup.ts";
import type {Answer} from "../../src/model/answer.ts";
import {openReader} from "../publish/open-reader.ts";

/** Id of the script that src/reader/answers.ts reads. */
const answersId = "daybook-answers";

/**
 * Lets a page's queries be answered by the native engine while it is rendered, and sends the
 * answers with the page.
 */
export default async function setup({data}: PageContext): Promise<PageHooks> {
  const {database} = data as {database: string};
  const reader = await openReader(database);
  const answers = new Map<string, Answer>();
  const ask = async (query: string) => {
    const answer = await reader.ask(query);
    answers.set(query, answer);
    return answer;
  };
  Object.assign(globalThis, {[Symbol.for("daybook.engine")]: ask});
  return {
    async onPage(document) {
      nameControls(document);
      const script = document.createElement("script");
      script.type = "application/json";
      script.id = answersId;
      // "<" would let data close the script
      const sorted = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
      script.textContent = JSON.stringify(Object.fromEntries(sorted)).replaceAll("<", "\\u003c");
      document.body.append(script);
      await reader.close();
    }
  };
}

/** Names Framework's own controls for those who cannot see them. */
function nameControls(document: Document): void {
  const names = {
    "#observablehq-sidebar-toggle": "Show the chapters",
    "#observablehq-sidebar": "Chapters",
    "#observablehq-toc nav": "On this page"
  };
  for (const [selector, name] of Object.entries(names)) {
    document.querySelector(selector)?.setAttribute("aria-label", name);
  }
}

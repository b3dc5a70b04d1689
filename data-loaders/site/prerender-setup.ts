import type {PageContext, PageHooks} from "../../prerender/setup.ts";
import type {Answered} from "../../src/model/answer.ts";
import {answerKey} from "../../src/model/answer-key.ts";
import type {Filters} from "../../src/model/filters.ts";
import type {ChapterReads} from "../../src/model/methods-facts.ts";
import type {ReportShape} from "../../src/model/relations/relation.ts";
import {openReader} from "../publish/open-reader.ts";

/** What the build hands to it. */
export interface SetupData {
  /** The reader's database. */
  readonly database: string;
  readonly report: ReportShape;
  /** Each chapter's file, its title and what its findings read, in order. */
  readonly chapters: readonly (ChapterReads & {readonly page: string})[];
}

/** What a page's queries named, for the pages that are rendered last. */
interface Notes {
  readonly reads: readonly string[];
}

/** Id of the script that src/reader/read-answers.ts reads. */
const answersId = "daybook-answers";

/** Id of the script that src/reader/read-lineage.ts reads. */
const lineageId = "daybook-lineage";

/**
 * Lets a page's queries be answered by the native engine while it is rendered, and sends the
 * answers with the page; with the last, also what all others asked.
 */
export default async function setup({data, earlier, waitUntil}: PageContext): Promise<PageHooks> {
  const {database, report, chapters} = data as SetupData;
  const reader = await openReader(database, report);
  const answers = new Map<string, Answered>();
  const ask = async (query: string, filters: Filters) => {
    const answer = await reader.ask(query, filters);
    answers.set(answerKey(query, filters), answer);
    return answer;
  };
  const later = new Set<string>();
  const mayAsk = (query: string) =>
    waitUntil(
      reader.tablesIn(query).then((names) => {
        for (const name of names) later.add(name);
      })
    );
  Object.assign(globalThis, {[Symbol.for("daybook.connection")]: {ask, mayAsk}});
  const lineage = chapters.flatMap(({page, chapter, reads}) => {
    const notes = earlier[page] as Notes | undefined;
    return notes ? [{chapter, reads: inOrder([...notes.reads, ...reads])}] : [];
  });
  if (lineage.length > 0) addJson(document, lineageId, lineage);
  return {
    async onPage(filled): Promise<Notes> {
      nameControls(filled);
      addHeader(filled);
      const sorted = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
      addJson(filled, answersId, Object.fromEntries(sorted));
      if (lineage.length > 0) addJson(filled, lineageId, lineage);
      await reader.close();
      return {reads: inOrder([...later, ...[...answers.values()].flatMap(({reads}) => reads)])};
    }
  };
}

const inOrder = (names: readonly string[]) => [...new Set(names)].sort();

/** Adds a script that carries data. */
function addJson(document: Document, id: string, content: unknown): void {
  const script = document.createElement("script");
  script.type = "application/json";
  script.id = id;
  // "<" would let data close the script
  script.textContent = JSON.stringify(content).replaceAll("<", "\\u003c");
  document.body.append(script);
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

/** Puts the list of chapters and what opens it into a landmark, as all other content is in one. */
function addHeader(document: Document): void {
  const toggle = document.querySelector("#observablehq-sidebar-toggle");
  if (!toggle) return;
  const header = document.createElement("header");
  toggle.before(header);
  header.append(skipLink(document), toggle);
  for (const id of ["observablehq-sidebar-backdrop", "observablehq-sidebar"])
    header.append(...document.querySelectorAll(`#${id}`));
}

/** The way past the list of chapters for those who read with a keyboard: the first stop on each page. */
function skipLink(document: Document): Element {
  const link = document.createElement("a");
  link.className = "skip-link";
  link.href = "#observablehq-main";
  link.textContent = "Skip to content";
  // a browser takes the focus along only to what can have it
  document.querySelector("#observablehq-main")?.setAttribute("tabindex", "-1");
  return link;
}

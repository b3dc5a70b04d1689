import {bakedAnswer} from "./answers.js";
import type {Answer, Row} from "../model/answer.js";
import {answerRows} from "../model/answer.js";
import {context} from "./context.js";
import {dropWaiting, engineState, markAnswering, retryAsked} from "./engine-state.js";
import {loadEngine} from "./load-engine.js";
import {withFilters} from "../model/filter-sql.js";
import type {Filters} from "../model/filters.js";

/** Rows of an answer, with the query as the author wrote it. */
export type Rows<T = Row> = T[] & {sql: string};

/** The sql tag of a page: `await sql\`SELECT …\``, answered under the filters it was made for. */
export interface SqlTag {
  <T = Row>(strings: TemplateStringsArray, ...values: (string | number)[]): Promise<Rows<T>>;
  /** What it answers under. */
  readonly filters: Filters;
}

/** Where a native engine may stand in for the browser's while pages are rendered at build. */
const engineKey = Symbol.for("daybook.engine");

type Engine = (query: string) => Promise<Answer>;

/**
 * Makes the sql tag for one state of the filters.
 *
 * Queries read `visits`, `sales`, `records` (filtered) or any published table (as it is); values
 * in `${…}` become literals. An answer that travelled with the page is used first; the engine
 * starts only for a query that has none.
 */
export function filtered(filters: Filters): SqlTag {
  dropWaiting();
  const {has, scale} = context;
  const tag = async <T>(strings: TemplateStringsArray, ...values: (string | number)[]) => {
    const text = String.raw({raw: strings.map(dedent)}, ...values.map(literalOf)).trim();
    const rows = await answerQuery<T>(withFilters(text, filters, has.events, scale));
    return Object.assign(rows, {sql: text});
  };
  return Object.assign(tag, {filters});
}

/** Asks a query that is a text rather than a template. */
export function askText<T = Row>(sql: SqlTag, text: string): Promise<Rows<T>> {
  return sql<T>(Object.assign([text], {raw: [text]}) as unknown as TemplateStringsArray);
}

async function answerQuery<T>(query: string): Promise<T[]> {
  const native = (globalThis as {[engineKey]?: Engine})[engineKey];
  const answer = native ? await native(query) : (bakedAnswer(query) ?? (await askOnce(query)));
  return answerRows<T>(answer);
}

/** Answers of this visit, by their queries: readers go back and forth between filters. */
const answers = new Map<string, Promise<Answer>>();

const keptAnswers = 400;

function askOnce(query: string): Promise<Answer> {
  const known = answers.get(query);
  if (known) return known;
  const asked = askEngine(query);
  answers.set(query, asked);
  asked.catch(() => answers.delete(query));
  const [oldest] = answers.keys();
  if (answers.size > keptAnswers) answers.delete(oldest!);
  return asked;
}

/** Asks the browser's engine; where it cannot start, waits until the reader asks to try again. */
async function askEngine(query: string): Promise<Answer> {
  markAnswering(1);
  try {
    for (;;) {
      try {
        const {browserEngine} = await loadEngine();
        return await browserEngine(query);
      } catch (error) {
        if (engineState().status !== "failed") throw error;
        markAnswering(-1);
        // counted again in either case, as the end below takes one off
        await retryAsked().finally(() => markAnswering(1));
      }
    }
  } finally {
    markAnswering(-1);
  }
}

function literalOf(value: string | number): string {
  return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

const dedent = (text: string) => text.replace(/\r\n/g, "\n");

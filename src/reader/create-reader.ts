import type {Answered, Row} from "../model/answer.js";
import {answerKey} from "../model/answer-key.js";
import type {Filters} from "../model/filters.js";
import type {FilterId} from "../model/filters-without.js";
import type {ComparedWith} from "../model/compared-with.js";
import type {Comparing} from "../components/compare-menu.js";
import {filtersWithout} from "../model/filters-without.js";
import {literal} from "../model/literal.js";
import type {ReportContext} from "../model/report-context.js";
import type {Rows} from "../model/rows.js";
import {rowsOf} from "../model/rows.js";
import type {Connection} from "./connection.js";

/** The sql tag of a page: `await sql\`SELECT …\``, answered under the filters it was made for. */
export interface SqlTag {
  <T = Row>(strings: TemplateStringsArray, ...values: (string | number)[]): Promise<Rows<T>>;
  /** Asks a query that is a text rather than a template. */
  ask<T = Row>(query: string): Promise<Rows<T>>;
  /** Says that the page may ask a query later, on a reader's choice, so that Methods lists what it reads. */
  mayAsk(query: string): void;
  /** The tag under the filters but one: of a chart that shows what its own filter leaves out, too. */
  without(id: FilterId): SqlTag;
  /** What it answers under. */
  readonly filters: Filters;
  /** What the reader has chosen: the filters before any was left out. */
  readonly chosen: Filters;
  /** Where figures are compared: what with, and the tag that answers under those filters. */
  readonly other: Other | undefined;
  readonly reader: Reader;
}

/** The other side of a comparison. */
export interface Other {
  readonly sql: SqlTag;
  readonly compared: ComparedWith;
}

/** Answers queries about one report. */
export interface Reader {
  readonly context: ReportContext;
  ask<T = Row>(query: string, filters: Filters): Promise<Rows<T>>;
  /**
   * Makes the sql tag for one state of the filters.
   *
   * Queries read relations, which follow the filters, or any published table (as it is); values in
   * `${…}` become literals. An answer that travelled with the page is used first.
   */
  filtered(filters: Filters): SqlTag;
}

export interface ReaderOptions {
  readonly connection: Connection;
  readonly context: ReportContext;
  /** Answers that travelled with the page, by answerKey. */
  readonly answers?: ReadonlyMap<string, Answered>;
  /** What compares figures, once it is there. */
  readonly comparing?: Comparing["now"];
}

/** Answers kept of a visit: readers go back and forth between filters. */
const keptAnswers = 400;

/** Makes what answers queries; all that changes while it does is in it. */
export function createReader({
  connection,
  context,
  answers = new Map<string, Answered>(),
  comparing = () => undefined
}: ReaderOptions): Reader {
  /** What filters are compared with; undefined where nothing is, or cannot be. */
  const comparedOf = (filters: Filters): ComparedWith | undefined => {
    if (!filters.compare) return undefined;
    const parts = comparing();
    if (!parts) throw new Error("missing comparison: what compares is to be fetched before");
    const found = parts.comparedWith(filters, context);
    return parts.isCompared(found) ? found : undefined;
  };
  const kept = new Map<string, Promise<Answered>>();
  const pending = new Set<string>();
  const askOnce = (query: string, filters: Filters): Promise<Answered> => {
    const key = answerKey(query, filters);
    const known = kept.get(key);
    if (known) return known;
    const asked = connection.ask(query, filters);
    kept.set(key, asked);
    pending.add(key);
    const settled = (failed: boolean) => {
      if (kept.get(key) !== asked) return;
      pending.delete(key);
      if (failed) kept.delete(key);
    };
    asked.then(
      () => settled(false),
      () => settled(true)
    );
    const [oldest] = kept.keys();
    if (kept.size > keptAnswers) kept.delete(oldest!);
    return asked;
  };
  const ask = async <T>(query: string, filters: Filters): Promise<Rows<T>> => {
    const answer = answers.get(answerKey(query, filters)) ?? (await askOnce(query, filters));
    return rowsOf<T>(query, answer, context);
  };
  const tagOf = (filters: Filters, chosen: Filters, others?: Filters): SqlTag => {
    const tag = <T>(strings: TemplateStringsArray, ...values: (string | number)[]) => {
      const text = String.raw({raw: strings.map(withoutReturns)}, ...values.map(literalOf));
      return ask<T>(text.trim(), filters);
    };
    const compared = others && comparedOf(chosen);
    return Object.assign(tag, {
      ask: <T>(query: string) => ask<T>(query, filters),
      mayAsk: (query: string) => connection.mayAsk?.(query),
      without(id: FilterId) {
        const rest = filtersWithout(filters, id);
        return tagOf(rest, chosen, others && comparing()?.othersWithout(rest, others, id));
      },
      filters,
      chosen,
      other:
        others && compared
          ? {sql: tagOf(others, filtersWithout(chosen, "compare")), compared}
          : undefined,
      reader
    });
  };
  const reader: Reader = {
    context,
    ask,
    filtered(chosen) {
      const filters = filtersWithout(chosen, "compare");
      const compared = comparedOf(chosen);
      if (connection.giveUp?.(filters)) {
        // what is given up may be asked again: a chart without its own filter asks the same as before
        for (const key of pending) kept.delete(key);
        pending.clear();
      }
      return tagOf(filters, chosen, compared?.filters);
    }
  };
  return reader;
}

const literalOf = (value: string | number) =>
  typeof value === "number" ? String(value) : literal(value);

const withoutReturns = (text: string) => text.replace(/\r\n/g, "\n");

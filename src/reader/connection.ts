import type {Answered} from "../model/answer.js";
import type {Filters} from "../model/filters.js";

/** What answers a reader's queries: DuckDB in the browser, or natively while pages are rendered. */
export interface Connection {
  /** Answers a query as its author wrote it, under filters. */
  ask(query: string, filters: Filters): Promise<Answered>;
  /** A query that is asked only on a reader's choice; what it reads is told all the same. */
  mayAsk?(query: string): void;
  /** The filters have changed to these: questions under others are given up. Says whether any could be. */
  giveUp?(filters: Filters): boolean;
}

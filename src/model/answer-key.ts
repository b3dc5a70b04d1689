import type {Filters} from "./filters.js";
import {writeFilters} from "./filter-url.js";

/** What an answer that travels with a page goes by: the query as its author wrote it, and the filters. */
export function answerKey(query: string, filters: Filters): string {
  const search = writeFilters(filters);
  return search === "" ? query : `${search}\n${query}`;
}

/** The query of such a key; no query begins with a question mark. */
export function queryOf(key: string): string {
  return key.startsWith("?") ? key.slice(key.indexOf("\n") + 1) : key;
}

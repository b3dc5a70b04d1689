import type {KeptQuery} from "../../components/query-address.js";

const key = "daybook-queries";
/** The latest so many are kept. */
const most = 30;

/** The queries that a reader has run in this browser, the latest first; none where the browser keeps nothing. */
export function ownQueries(): readonly KeptQuery[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isQuery) : [];
  } catch {
    return [];
  }
}

/** Keeps one as the latest. */
export function keepQuery(query: KeptQuery): void {
  const others = ownQueries().filter(({sql}) => sql !== query.sql);
  write([query, ...others].slice(0, most));
}

/** Forgets all of them. */
export function forgetQueries(): void {
  write([]);
}

function write(queries: readonly KeptQuery[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // a browser may keep nothing, or no more; the list is a convenience
  }
}

function isQuery(value: unknown): value is KeptQuery {
  return (
    typeof value === "object" && value !== null && "sql" in value && typeof value.sql === "string"
  );
}

import type {Query} from "../sql/ast.js";
import type {Tables} from "./context.js";
import type {Memo} from "./memo.js";

/** What a query goes by in the memo of the rows that it reads. */
export interface QueryKey {
  readonly memo: Memo;
  readonly key: string;
}

/** The key of a query: its text and the rows that its tables are; undefined if some are nobody else's. */
export function queryKey(query: Query, tables: Tables): QueryKey | undefined {
  const {text, read, defined} = factsOf(query);
  const names: string[] = [];
  let memo: Memo | undefined;
  for (const name of read) {
    const frame = defined.has(name) ? known(name, tables) : tables(name);
    // what the query defines itself need not be known outside of it
    if (!frame) continue;
    if (!frame.shared) return undefined;
    memo = frame.shared.memo;
    names.push(frame.shared.name);
  }
  return memo && {memo, key: `query ${names.join(" ")} ${text}`};
}

function known(name: string, tables: Tables): ReturnType<Tables> | undefined {
  try {
    return tables(name);
  } catch {
    return undefined;
  }
}

interface Facts {
  readonly text: string;
  readonly read: ReadonlySet<string>;
  readonly defined: ReadonlySet<string>;
}

const facts = new WeakMap<Query, Facts>();

function factsOf(query: Query): Facts {
  let found = facts.get(query);
  if (!found) {
    const read = new Set<string>();
    const defined = new Set<string>();
    const text = JSON.stringify(query, (key, value: unknown) => {
      if (isNamed(value) && value.kind === "table") read.add(value.name);
      else if (key === "tables") for (const {name} of value as Query["tables"]) defined.add(name);
      return value;
    });
    facts.set(query, (found = {text, read, defined}));
  }
  return found;
}

function isNamed(value: unknown): value is {kind: unknown; name: string} {
  return typeof value === "object" && value !== null && "kind" in value && "name" in value;
}

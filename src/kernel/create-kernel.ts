import type {Answer} from "../model/answer.js";
import type {NamedQuery} from "../model/with-tables.js";
import {answerOf} from "./answer-of.js";
import type {Tables} from "./run/context.js";
import type {Frame} from "./run/frame.js";
import {createMemo, type Memo} from "./run/memo.js";
import {runQuery} from "./run/run-query.js";
import {shareFrame} from "./run/shared-rows.js";
import type {Query} from "./sql/ast.js";
import {parseQuery} from "./sql/parse-query.js";
import {Unsupported} from "./unsupported.js";
import type {Vector} from "./values/vector.js";

/** A table whose columns may have to be fetched. */
export interface KernelTable {
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    /** The column without rows: it has its type, and is valid everywhere only if the column is. */
    readonly empty: Vector;
    /** Fetches the column; once, however often it is asked for. */
    fetch(): Promise<Vector>;
  }[];
}

/** Answers queries over columns in memory. */
export interface Kernel {
  /**
   * Answers a query. Only the columns that it needs are fetched.
   *
   * @param relations what stands for relations that the query names
   * @throws Unsupported for what the kernel does not know: a database has to answer
   */
  ask(query: string, relations: readonly NamedQuery[]): Promise<Answer>;
}

/** What was computed is kept for the next questions of a page up to this many bytes: about two filters at a million sessions. */
const mostKept = 256 << 20;

/** Texts are parsed once, up to so many. */
const mostParsed = 1000;

/** Makes a kernel over tables by name. */
export function createKernel(tables: ReadonlyMap<string, KernelTable>): Kernel {
  const fetched = new Map<string, Vector>();
  const memo = createMemo(mostKept);
  const parse = parseOnce();
  const full = baseTables(tables, false, ({key}) => {
    const column = fetched.get(key);
    if (!column) throw new Unsupported(`column that was not fetched: ${key}`);
    return column;
  });
  const shared = sharedTables(full, memo);
  return {
    async ask(query, relations) {
      const parsed = parse(query);
      const parsedRelations = relations.map(({name, sql}) => ({name, query: parse(sql)}));
      const needed = new Map<string, () => Promise<Vector>>();
      const bare = baseTables(tables, true, ({key, empty, fetch}) => {
        if (!fetched.has(key)) needed.set(key, fetch);
        return empty;
      });
      // over no rows, a query shows which columns it reads and whether it is understood
      answerOf(runQuery(parsed, relationTables(parsedRelations, bare)));
      await Promise.all(
        Array.from(needed, async ([key, fetch]) => fetched.set(key, await fetch()))
      );
      return answerOf(runQuery(parsed, relationTables(parsedRelations, shared)));
    }
  };
}

interface BaseColumn {
  readonly key: string;
  readonly empty: Vector;
  fetch(): Promise<Vector>;
}

function baseTables(
  tables: ReadonlyMap<string, KernelTable>,
  isEmpty: boolean,
  read: (column: BaseColumn) => Vector
): Tables {
  return (name) => {
    const table = tables.get(name);
    if (!table) throw new Unsupported(`table: ${name}`);
    const columns = table.columns.map((column) => ({
      name: column.name,
      read: () => read({...column, key: `${name}.${column.name}`, fetch: () => column.fetch()})
    }));
    return {rows: isEmpty ? 0 : table.rows, columns};
  };
}

/** The same rows each time that a table is named. */
function sharedTables(base: Tables, memo: Memo): Tables {
  const known = new Map<string, Frame>();
  return (name) => {
    let found = known.get(name);
    if (!found) known.set(name, (found = shareFrame(base(name), memo)));
    return found;
  };
}

/** Relations before tables. */
function relationTables(
  relations: readonly {readonly name: string; readonly query: Query}[],
  base: Tables
): Tables {
  return (name) => {
    const relation = relations.find((one) => one.name === name);
    return relation ? runQuery(relation.query, base) : base(name);
  };
}

function parseOnce(): (sql: string) => Query {
  const parsed = new Map<string, Query>();
  return (sql) => {
    let found = parsed.get(sql);
    if (!found) {
      if (parsed.size >= mostParsed) parsed.clear();
      parsed.set(sql, (found = parseQuery(sql)));
    }
    return found;
  };
}

import type {Answer} from "../model/answer.js";
import type {NamedQuery} from "../model/with-tables.js";
import {answerOf} from "./answer-of.js";
import {type ColumnNames, columnNames, fetchColumns} from "./fetch-columns.js";
import type {KernelColumn, KernelTable} from "./kernel-table.js";
import type {Tables} from "./run/context.js";
import type {Frame} from "./run/frame.js";
import {createMemo, type Memo} from "./run/memo.js";
import {runQuery} from "./run/run-query.js";
import {shareFrame} from "./run/shared-rows.js";
import type {Query} from "./sql/ast.js";
import {parseQuery} from "./sql/parse-query.js";
import {Unsupported} from "./unsupported.js";
import type {Vector} from "./values/vector.js";

export type {KernelTable} from "./kernel-table.js";

/** A query and what stands for relations that it names. */
export interface Question {
  readonly query: string;
  readonly relations: readonly NamedQuery[];
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
  /** Fetches what some questions need, which is less than what they need one by one. Some may be unsupported. */
  prepare(questions: readonly Question[]): Promise<void>;
  /** @throws Unsupported for a question that `answer` would not know, before anything is fetched */
  check(question: Question): void;
  /**
   * Answers a question that was prepared.
   *
   * @throws Unsupported as above
   */
  answer(question: Question): Answer;
}

/** What was computed is kept for the next questions of a page up to this many bytes: about two filters at a million sessions. */
const mostKept = 256 << 20;

/** Texts are parsed once, up to so many. */
const mostParsed = 1000;

/** Makes a kernel over tables by name. */
export function createKernel(tables: ReadonlyMap<string, KernelTable>): Kernel {
  const columns = fetchColumns(tables);
  const memo = createMemo(mostKept);
  const parse = parseOnce();
  const full = sharedTables(baseTables(tables, false, columns.get), memo);
  const run = ({query, relations}: Question, base: Tables): Answer => {
    const named = relations.map(({name, sql}) => ({name, query: parse(sql)}));
    return answerOf(runQuery(parse(query), relationTables(named, base)));
  };
  /** Over no rows, a query shows which columns it reads and whether it is understood. */
  const look = (question: Question, needed: ColumnNames): void => {
    const bare = baseTables(tables, true, (table, column) => {
      needed.add(table, column.name);
      return column.empty;
    });
    run(question, bare);
  };
  return {
    async ask(query, relations) {
      const question = {query, relations};
      const needed = columnNames();
      look(question, needed);
      await columns.fetch(needed);
      return run(question, full);
    },
    check: (question) => look(question, columnNames()),
    answer: (question) => run(question, full),
    async prepare(questions) {
      const needed = columnNames();
      for (const question of questions) {
        const own = columnNames();
        try {
          look(question, own);
        } catch (error) {
          if (error instanceof Unsupported) continue;
          throw error;
        }
        for (const [table, names] of own.all) for (const name of names) needed.add(table, name);
      }
      await columns.fetch(needed);
    }
  };
}

function baseTables(
  tables: ReadonlyMap<string, KernelTable>,
  isEmpty: boolean,
  read: (table: string, column: KernelColumn) => Vector
): Tables {
  return (name) => {
    const table = tables.get(name);
    if (!table) throw new Unsupported(`table: ${name}`);
    const columns = table.columns.map((column) => ({
      name: column.name,
      read: () => read(name, column)
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

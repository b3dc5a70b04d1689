import {Unsupported} from "../unsupported.js";
import type {Expression, Query, Source} from "../sql/ast.js";
import {concat} from "../values/concat.js";
import type {Tables} from "./context.js";
import {evaluate} from "./evaluate.js";
import {type Frame, lazy, named} from "./frame.js";
import {join} from "./join.js";
import {queryKey} from "./query-key.js";
import {rowContext} from "./row-context.js";
import {runSelect} from "./run-select.js";
import {bytesOfFrame, shareFrame} from "./shared-rows.js";
import {sortOutput} from "./sort-output.js";

/**
 * Answers a query over the tables that it can name.
 *
 * @throws Unsupported for what the kernel does not know
 */
export function runQuery(query: Query, outer: Tables): Frame {
  const shared = queryKey(query, outer);
  if (!shared) return answerQuery(query, outer);
  const {memo, key} = shared;
  let found = memo.get(key) as Frame | undefined;
  if (!found) {
    found = shareFrame(answerQuery(query, outer), memo);
    memo.keep(key, found, bytesOfFrame(found));
  }
  return found;
}

function answerQuery(query: Query, outer: Tables): Frame {
  const own = new Map<string, Frame>();
  const tables: Tables = (name) => own.get(name) ?? outer(name);
  for (const table of query.tables) own.set(table.name, runQuery(table.query, tables));
  const {selects, orderBy, limit} = query;
  const [only] = selects;
  const readSource = (source: Source) => sourceFrame(source, tables);
  if (selects.length === 1)
    return runSelect(only!, {tables, orderBy, limit, readSource, answer: runQuery});
  const frames = selects.map((select) =>
    runSelect(select, {tables, orderBy: [], limit: undefined, readSource, answer: runQuery})
  );
  return sortOutput(unionAll(frames), orderBy, limit);
}

function unionAll(frames: readonly Frame[]): Frame {
  const [first] = frames;
  const rows = frames.map((frame) => frame.rows);
  if (frames.some(({columns}) => columns.length !== first!.columns.length))
    throw new Unsupported("UNION ALL of different columns");
  return {
    rows: rows.reduce((sum, n) => sum + n, 0),
    columns: first!.columns.map(({name}, i) => ({
      name,
      read: lazy(() =>
        concat(
          frames.map(({columns}) => columns[i]!.read()),
          rows
        )
      )
    }))
  };
}

function sourceFrame(source: Source, tables: Tables): Frame {
  if (source.kind === "table") return named(tables(source.name), source.alias);
  if (source.kind === "query") return named(runQuery(source.query, tables), source.alias);
  const {left, right, isLeft, on, using} = source;
  return join(sourceFrame(left, tables), sourceFrame(right, tables), {
    isLeft,
    on,
    using,
    evaluate: (expression: Expression, frame: Frame) =>
      evaluate(
        expression,
        rowContext({frame, tables, aliases: new Map(), windows: [], answer: runQuery})
      )
  });
}

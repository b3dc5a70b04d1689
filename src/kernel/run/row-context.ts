import {Unsupported} from "../unsupported.js";
import type {Call, Expression, Name, Query, WindowSpec} from "../sql/ast.js";
import {aggregate} from "./aggregate.js";
import {canonicalTexts} from "./canonical.js";
import type {Context, Tables} from "./context.js";
import {evaluate} from "./evaluate.js";
import {findColumn, type Frame} from "./frame.js";
import type {Groups} from "./grouping.js";
import {spread, type Vector} from "../values/vector.js";
import {gather} from "../values/gather.js";
import {knownOf} from "./shared-rows.js";
import {sortRows} from "./sort-rows.js";

/** What the expressions of a SELECT can name. */
export interface Scope {
  readonly frame: Frame;
  readonly tables: Tables;
  /** Columns of the SELECT, by the names that it gives them. */
  readonly aliases: ReadonlyMap<string, Expression>;
  readonly windows: readonly {readonly name: string; readonly window: WindowSpec}[];
  answer(query: Query, tables: Tables): Frame;
}

/** Evaluates expressions for each row of a frame. */
export function rowContext(scope: Scope): Context {
  const {frame} = scope;
  return {
    ...common(scope),
    rows: frame.rows,
    column(name) {
      const at = findColumn(frame, name);
      return at >= 0 ? frame.columns[at]!.read() : undefined;
    },
    find: () => undefined,
    aggregate({name}) {
      throw new Unsupported(`place of an aggregate: ${name}`);
    }
  };
}

/**
 * Evaluates expressions for each group of rows.
 *
 * @param keys the expressions that rows are grouped by
 */
export function groupContext(
  scope: Scope,
  rows: Context,
  groups: Groups,
  keys: readonly Expression[]
): Context {
  const texts = keys.map((key) => rows.canonical(key));
  return {
    ...common(scope),
    known: knownOf(scope.frame.shared, groupedBy(texts)),
    rows: groups.firsts.length,
    column: () => undefined,
    find(expression) {
      const at = texts.indexOf(rows.canonical(expression));
      if (at < 0) return undefined;
      return gather(evaluate(keys[at]!, rows), groups.firsts, {isPart: true});
    },
    aggregate: (call) => aggregateRows(call, rows, groups)
  };
}

/** How rows are grouped, as a text. */
export function groupedBy(texts: readonly string[]): string {
  return `by ${texts.join(", ")}`;
}

function aggregateRows(
  {name, args, isDistinct, orderBy}: Call,
  rows: Context,
  {ids, firsts}: Groups
): Vector {
  const values = args.map((arg) => evaluate(arg, rows));
  const count = firsts.length;
  if (!orderBy) return aggregate(name, values, {ids, count, isDistinct: isDistinct ?? false});
  const keys = orderBy.map(({value, isDescending, nullsFirst}) => ({
    value: evaluate(value, rows),
    isDescending,
    nullsFirst
  }));
  const order = sortRows(keys, rows.rows);
  const sorted = values.map((one) => gather(spread(one, rows.rows), order));
  return aggregate(name, sorted, {
    ids: order.map((row) => ids[row]!),
    count,
    isDistinct: isDistinct ?? false
  });
}

/** Evaluates expressions for some rows of another context; windows see these rows alone. */
export function partOfContext(whole: Context, kept: Int32Array): Context {
  const part = (one: Vector) => gather(one, kept, {isPart: true});
  return {
    ...whole,
    rows: kept.length,
    known: new Map(),
    find(expression) {
      const found = whole.find(expression);
      return found && part(found);
    },
    column(name) {
      const found = whole.column(name);
      return found && part(found);
    },
    aggregate: (call) => part(whole.aggregate(call))
  };
}

function common({frame, tables, aliases, windows, answer}: Scope) {
  const canonicalName = (name: Name): string => {
    const at = findColumn(frame, name);
    if (at >= 0) return `#${at}`;
    const alias = name.table === undefined ? aliases.get(name.name) : undefined;
    return alias ? `@${name.name}` : `?${name.table}.${name.name}`;
  };
  return {
    known: knownOf(frame.shared),
    tables,
    aliases,
    canonical: canonicalTexts(canonicalName),
    window(name: string): WindowSpec {
      const found = windows.find((one) => one.name === name)?.window;
      if (!found) throw new Unsupported(`window: ${name}`);
      return found;
    },
    answer: (query: Query) => answer(query, tables)
  };
}

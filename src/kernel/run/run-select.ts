import {Unsupported} from "../unsupported.js";
import type {Expression, Query, Select, SortItem, Source} from "../sql/ast.js";
import {gather, rowsWhere} from "../values/gather.js";
import {spread} from "../values/vector.js";
import {isAggregate} from "./aggregate.js";
import type {Context, Tables} from "./context.js";
import {evaluate} from "./evaluate.js";
import {findColumn, type Frame, gatherFrame, lazy} from "./frame.js";
import {groupRows} from "./group-rows.js";
import {conjuncts, someIn} from "./names-in.js";
import {expandItems, type OutputItem} from "./output-items.js";
import {groupContext, groupedBy, partOfContext, rowContext, type Scope} from "./row-context.js";
import {computeOnce, shareFrame} from "./shared-rows.js";
import {sortOutput} from "./sort-output.js";
import {unnestTexts} from "./unnest-texts.js";

/** Options of runSelect. */
export interface SelectOptions {
  readonly tables: Tables;
  readonly orderBy: readonly SortItem[];
  readonly limit: number | undefined;
  readSource(source: Source): Frame;
  answer(query: Query, tables: Tables): Frame;
}

/** Answers one SELECT; its columns are computed when they are read. */
export function runSelect(given: Select, options: SelectOptions): Frame {
  const {tables, orderBy, limit, readSource, answer} = options;
  const {select, source} = given.from
    ? {select: given, source: readSource(given.from)}
    : unnestTexts(given);
  const items = expandItems(select.items, source);
  const aliases = new Map<string, Expression>();
  for (const {name, value, isNamed} of items)
    if (isNamed && !aliases.has(name)) aliases.set(name, value);
  const scopeOf = (frame: Frame): Scope => ({
    frame,
    tables,
    aliases,
    windows: select.windows,
    answer
  });
  const scope = scopeOf(filterRows(source, select, scopeOf));
  let context = rowContext(scope);
  const isGrouped =
    select.groupBy !== undefined ||
    [
      ...items.map(({value}) => value),
      select.having,
      select.qualify,
      ...orderBy.map(({value}) => value)
    ].some((value) => value && someIn(value, isAggregateCall));
  if (isGrouped) context = grouped(select, items, scope, context);
  else if (select.having) throw new Unsupported("HAVING without groups");
  const kept = select.qualify && rowsWhere(evaluate(select.qualify, context), context.rows);
  const rows = kept ? kept.length : context.rows;
  const read = (value: Expression) => {
    const found = evaluate(value, context);
    return kept ? gather(found, kept, {isPart: true}) : found;
  };
  const output: Frame = {
    rows,
    columns: items.map(({name, value}) => ({name, read: lazy(() => read(value))}))
  };
  if (!select.isDistinct) return sortOutput(output, orderBy, limit, ({value}) => read(value));
  const keys = output.columns.map((column) => spread(column.read(), rows));
  const {firsts} = groupRows(keys, rows);
  return sortOutput(gatherFrame(output, firsts, {isPart: true}), orderBy, limit);
}

const isAggregateCall = (part: Expression) =>
  part.kind === "call" && part.over === undefined && isAggregate(part.name);

function filterRows(source: Frame, {where}: Select, scopeOf: (frame: Frame) => Scope): Frame {
  const conditions = conjuncts(where);
  if (!where || conditions.length === 0) return source;
  const context = rowContext(scopeOf(source));
  const table = source.columns[0]?.table ?? "";
  return computeOnce(source.shared, `${table} where ${context.canonical(where)}`, () => {
    const rows = rowsWhere(evaluate(where, context), source.rows);
    if (rows.length === source.rows && source.rows > 0) return source;
    const found = gatherFrame(source, rows, {isPart: true});
    return source.shared ? shareFrame(found, source.shared.memo) : found;
  });
}

/** The context of the groups that HAVING keeps. */
function grouped(
  {groupBy, having}: Select,
  items: readonly OutputItem[],
  scope: Scope,
  rows: Context
): Context {
  const keys = groupKeys(groupBy, items, scope);
  const values = () => keys.map((key) => evaluate(key, rows));
  const groups =
    keys.length === 0
      ? {ids: new Int32Array(rows.rows), firsts: new Int32Array(1)}
      : computeOnce(scope.frame.shared, groupedBy(keys.map(rows.canonical)), () =>
          groupRows(values(), rows.rows)
        );
  const context = groupContext(scope, rows, groups, keys);
  if (!having) return context;
  return partOfContext(context, rowsWhere(evaluate(having, context), context.rows));
}

function groupKeys(
  groupBy: Select["groupBy"],
  items: readonly OutputItem[],
  {frame, aliases}: Scope
): Expression[] {
  if (groupBy === undefined) return [];
  if (groupBy === "all")
    return items.map(({value}) => value).filter((value) => !someIn(value, isAggregateCall));
  return groupBy.map((key) => {
    if (key.kind === "exact") {
      const item = key.scale === 0 ? items[key.value - 1] : undefined;
      if (!item) throw new Unsupported(`group by ${key.value}`);
      return item.value;
    }
    if (key.kind !== "name" || findColumn(frame, key) >= 0 || key.table !== undefined) return key;
    return aliases.get(key.name) ?? key;
  });
}

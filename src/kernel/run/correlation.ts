import {Unsupported} from "../unsupported.js";
import type {Expression, Query, Select} from "../sql/ast.js";
import {isAggregate} from "./aggregate.js";
import type {Context} from "./context.js";
import {conjuncts, namesIn, someIn} from "./names-in.js";
import {innerNames} from "./inner-names.js";

/** A query that names columns of the outer one, so that it can be answered once for all of its rows. */
export interface Correlation {
  /** The inner query without those conditions; its last columns are to equal `outer`. */
  readonly query: Query;
  readonly outer: readonly Expression[];
  /** Whether the inner query sums its rows up. */
  readonly isAggregated: boolean;
  /** The inner query over no rows. */
  readonly none: Query;
}

/**
 * How a query depends on the outer one; undefined if it does not. Columns of the outer one can be named in conditions
 * such as `inner.a = outer.b`.
 *
 * @throws Unsupported for any other dependence
 */
export function correlationOf(query: Query, context: Context): Correlation | undefined {
  const [select] = query.selects;
  if (!select?.from || query.selects.length > 1 || query.tables.length > 0) return undefined;
  const isInner = innerNames(select.from, context.tables);
  const isFree = (expression: Expression) => !namesIn(expression).every(isInner);
  const all = conjuncts(select.where);
  const outer: Expression[] = [];
  const inner: Expression[] = [];
  for (const condition of all.filter(isFree)) {
    const pair = sides(condition, isInner);
    if (!pair) throw new Unsupported("condition on the outer query");
    inner.push(pair.inner);
    outer.push(pair.outer);
  }
  if (outer.length === 0) return undefined;
  if (select.groupBy || select.having || select.qualify || query.limit !== undefined)
    throw new Unsupported("query that depends on the outer one");
  const where = all
    .filter((condition) => !isFree(condition))
    .reduce<Expression | undefined>(and, undefined);
  const items = [...select.items, ...inner.map((value, i) => ({value, alias: `outer ${i}`}))];
  const isAggregated = select.items.some(
    (item) =>
      "value" in item &&
      someIn(
        item.value,
        (part) => part.kind === "call" && isAggregate(part.name) && part.over === undefined
      )
  );
  const grouped: Select = {
    ...select,
    items,
    where: where ?? {kind: "boolean", value: true},
    ...(isAggregated && {groupBy: inner})
  };
  const none: Select = {...select, where: {kind: "boolean", value: false}};
  return {
    query: {...query, selects: [grouped]},
    outer,
    isAggregated,
    none: {...query, selects: [none]}
  };
}

function sides(
  condition: Expression,
  isInner: (name: {table?: string; name: string}) => boolean
): {inner: Expression; outer: Expression} | undefined {
  if (condition.kind !== "binary" || condition.operator !== "=") return undefined;
  const {left, right} = condition;
  const all = (side: Expression, isSo: boolean) =>
    namesIn(side).length > 0 && namesIn(side).every((name) => isInner(name) === isSo);
  if (all(left, true) && all(right, false)) return {inner: left, outer: right};
  if (all(right, true) && all(left, false)) return {inner: right, outer: left};
  return undefined;
}

function and(left: Expression | undefined, right: Expression): Expression {
  return left ? {kind: "binary", operator: "and", left, right} : right;
}

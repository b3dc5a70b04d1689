import type {Call, Expression, SortItem, WindowSpec} from "./ast.js";
import type {TokenReader} from "./token-reader.js";

const one: Expression = {kind: "exact", value: 1, scale: 0};

/** Reads a call of a function, with FILTER and OVER. */
export function parseCall(reader: TokenReader, expression: () => Expression): Expression {
  const name = reader.word();
  reader.expect("(");
  const isDistinct = reader.take("distinct");
  let args: Expression[] = [];
  if (reader.take("*")) args = [one];
  else if (!reader.sees(")")) args = list(reader, expression);
  const orderBy = reader.take("order", "by") ? sortItems(reader, expression) : undefined;
  reader.expect(")");
  if (reader.take("filter", "(")) {
    reader.expect("where");
    const when = expression();
    reader.expect(")");
    // aggregates pass over NULL, so that this is the same
    args = args.map((then, i) => (i === 0 ? {kind: "case", branches: [{when, then}]} : then));
  }
  const call: Call = {
    kind: "call",
    name,
    args: name === "count" && args.length === 0 ? [one] : args,
    ...(isDistinct && {isDistinct}),
    ...(orderBy && {orderBy})
  };
  if (!reader.take("over")) return call;
  return {...call, over: reader.sees("(") ? windowSpec(reader, expression) : reader.name()};
}

/** Reads the definition of a window, in parentheses. */
export function windowSpec(reader: TokenReader, expression: () => Expression): WindowSpec {
  reader.expect("(");
  const partitionBy = reader.take("partition", "by") ? list(reader, expression) : [];
  const orderBy = reader.take("order", "by") ? sortItems(reader, expression) : [];
  const byRows = reader.take("rows", "unbounded", "preceding");
  reader.expect(")");
  return {partitionBy, orderBy, byRows};
}

/** Reads the keys of ORDER BY. */
export function sortItems(reader: TokenReader, expression: () => Expression): SortItem[] {
  const items: SortItem[] = [];
  do {
    const value = expression();
    const isDescending = !reader.take("asc") && reader.take("desc");
    const nullsFirst = reader.take("nulls", "first");
    if (!nullsFirst) reader.take("nulls", "last");
    items.push({value, isDescending, nullsFirst});
  } while (reader.take(","));
  return items;
}

function list(reader: TokenReader, expression: () => Expression): Expression[] {
  const found = [expression()];
  while (reader.take(",")) found.push(expression());
  return found;
}

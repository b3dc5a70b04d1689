import type {Expression, Name, SortItem} from "../sql/ast.js";
import {partsOf} from "./names-in.js";

/**
 * Writes expressions so that two of one meaning have one text.
 *
 * @param ofName what a column is, whether or not its table is named
 */
export function canonicalTexts(ofName: (name: Name) => string): (expression: Expression) => string {
  const known = new WeakMap<Expression, string>();
  const write = (expression: Expression): string => {
    let text = known.get(expression);
    if (text === undefined) {
      text =
        expression.kind === "name"
          ? ofName(expression)
          : `${headOf(expression)}(${partsOf(expression).map(write).join(",")})`;
      known.set(expression, text);
    }
    return text;
  };
  return write;
}

/** All of an expression but its parts. */
function headOf(expression: Exclude<Expression, Name>): string {
  switch (expression.kind) {
    case "text":
    case "double":
    case "boolean":
      return `${expression.kind} ${JSON.stringify(expression.value)}`;
    case "exact":
      return `exact ${expression.value} ${expression.scale}`;
    case "binary":
      return expression.operator;
    case "case":
      return `case ${expression.branches.length}`;
    case "cast":
      return `cast ${expression.type}`;
    case "call": {
      const {name, args, isDistinct, orderBy = [], over} = expression;
      const window =
        typeof over === "object"
          ? `${over.partitionBy.length} ${over.byRows} ${directions(over.orderBy)}`
          : JSON.stringify(over);
      return `call ${name} ${args.length} ${isDistinct} ${directions(orderBy)} over ${window}`;
    }
    // names in a query of its own are not those here
    case "in-query":
    case "exists":
    case "scalar":
      return `${expression.kind} ${JSON.stringify(expression.query)}`;
    default:
      return expression.kind;
  }
}

function directions(items: readonly SortItem[]): string {
  return items.map(({isDescending, nullsFirst}) => `${isDescending}-${nullsFirst}`).join(" ");
}

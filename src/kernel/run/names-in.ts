import type {Expression, Name} from "../sql/ast.js";

/** The expressions that one is made of, but for queries in it. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "binary":
      return [expression.left, expression.right];
    case "not":
    case "cast":
    case "is-null":
    case "in-query":
      return [expression.value];
    case "in":
      return [expression.value, ...expression.list];
    case "case": {
      const {branches, otherwise} = expression;
      const parts = branches.flatMap(({when, then}) => [when, then]);
      return otherwise ? [...parts, otherwise] : parts;
    }
    case "call": {
      const {args, orderBy = [], over} = expression;
      const window =
        typeof over === "object"
          ? [...over.partitionBy, ...over.orderBy.map(({value}) => value)]
          : [];
      return [...args, ...orderBy.map(({value}) => value), ...window];
    }
    default:
      return [];
  }
}

/** The columns that an expression names outside of queries in it. */
export function namesIn(expression: Expression): Name[] {
  return expression.kind === "name" ? [expression] : partsOf(expression).flatMap(namesIn);
}

/** Whether some part of an expression is so. */
export function someIn(expression: Expression, isSo: (part: Expression) => boolean): boolean {
  return isSo(expression) || partsOf(expression).some((part) => someIn(part, isSo));
}

/** The conditions that AND puts together. */
export function conjuncts(expression: Expression | undefined): Expression[] {
  if (!expression) return [];
  if (expression.kind === "binary" && expression.operator === "and")
    return [...conjuncts(expression.left), ...conjuncts(expression.right)];
  return [expression];
}

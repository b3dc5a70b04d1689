import {Unsupported} from "../unsupported.js";
import type {Call, Expression, Name} from "../sql/ast.js";
import {type Arithmetic, arithmetic} from "../values/arithmetic.js";
import {cast} from "../values/cast.js";
import {choose} from "../values/choose.js";
import {compare, type Comparison, lookUp} from "../values/compare.js";
import {functions, isWholeText} from "../values/functions.js";
import {combine, isNull, negate} from "../values/logic.js";
import {boolean, double} from "../values/type.js";
import {constant, constantText, dictionaryOf, type Vector} from "../values/vector.js";
import {isAggregate} from "./aggregate.js";
import type {Context} from "./context.js";
import {evaluateWindow} from "./evaluate-window.js";
import {evaluateExists, evaluateInQuery, evaluateScalar} from "./evaluate-subquery.js";

const missing = constant({kind: "null"}, null);

/**
 * Evaluates an expression for all rows of a context; an expression that comes twice is evaluated once.
 *
 * @throws Unsupported for what the kernel does not know
 */
export function evaluate(expression: Expression, context: Context): Vector {
  switch (expression.kind) {
    case "text":
      return constantText(expression.value);
    case "exact":
      return constant({kind: "exact", scale: expression.scale}, expression.value);
    case "double":
      return constant(double, expression.value);
    case "boolean":
      return constant(boolean, +expression.value);
    case "null":
      return missing;
  }
  const key = context.canonical(expression);
  let found = context.known.get(key);
  if (!found || found === open) {
    found = context.find(expression) ?? compute(expression, context);
    context.known.set(key, found);
  }
  return found;
}

type Computed = Exclude<
  Expression,
  {readonly kind: "text" | "exact" | "double" | "boolean" | "null"}
>;

function compute(expression: Computed, context: Context): Vector {
  const {rows} = context;
  const of = (part: Expression) => evaluate(part, context);
  switch (expression.kind) {
    case "name":
      return context.column(expression) ?? alias(expression, context);
    case "call":
      return call(expression, context);
    case "binary": {
      const {operator, left, right} = expression;
      if (operator === "and" || operator === "or")
        return combine(operator, of(left), of(right), rows);
      if (/^([-+*%]|\/\/?)$/.test(operator))
        return arithmetic(operator as Arithmetic, of(left), of(right), rows);
      return compare(operator as Comparison, of(left), of(right), rows);
    }
    case "not":
      return negate(of(expression.value));
    case "is-null":
      return isNull(of(expression.value));
    case "case":
      return choose(
        expression.branches.map(({when, then}) => ({when: of(when), then: of(then)})),
        expression.otherwise ? of(expression.otherwise) : missing,
        rows
      );
    case "cast":
      return cast(of(expression.value), expression.type);
    case "in":
      return isIn(of(expression.value), expression.list.map(of), rows);
    case "in-query":
      return evaluateInQuery(of(expression.value), expression.query, context);
    case "exists":
      return evaluateExists(expression.query, context, evaluate);
    case "scalar":
      return evaluateScalar(expression.query, context, evaluate);
  }
}

const open = constant({kind: "null"}, null);

/** A column of the SELECT under the name it gets there, unless it names itself. */
function alias(name: Name, context: Context): Vector {
  const key = context.canonical(name);
  const meant = name.table === undefined ? context.aliases.get(name.name) : undefined;
  if (!meant || context.known.get(key) === open) throw new Unsupported(`column: ${name.name}`);
  context.known.set(key, open);
  return evaluate(meant, context);
}

function call(expression: Call, context: Context): Vector {
  const {name, args, over, isDistinct, orderBy} = expression;
  if (over !== undefined) return evaluateWindow(expression, context, evaluate);
  if (isAggregate(name)) return context.aggregate(expression);
  const compute = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!compute || isDistinct || orderBy) throw new Unsupported(`function: ${name}`);
  const values: Vector[] = [];
  for (const arg of args) {
    values.push(evaluate(arg, context));
    // the rest would not be looked at, so that no column of it needs to be there
    if (name === "coalesce" && isWholeText(values[0]!)) break;
  }
  return compute(values, context.rows);
}

function isIn(value: Vector, list: readonly Vector[], rows: number): Vector {
  const isTexts = list.every(({type, step, valid}) => type.kind === "text" && step === 0 && !valid);
  if (value.type.kind === "text" && isTexts) {
    const sought = new Set(list.map((one) => dictionaryOf(one).values[one.data[0]!]));
    return lookUp(
      value,
      Uint8Array.from(dictionaryOf(value).values, (text) => +sought.has(text))
    );
  }
  return list
    .map((one) => compare("=", value, one, rows))
    .reduce((a, b) => combine("or", a, b, rows));
}

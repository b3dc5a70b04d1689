import {Unsupported} from "../unsupported.js";
import type {Branch, Expression, Query} from "./ast.js";
import {parseCall} from "./parse-call.js";
import type {TokenReader} from "./token-reader.js";

/** How a query in parentheses is read; the two parsers need each other. */
export type ParseQuery = (reader: TokenReader) => Query;

/** Operators from the loosest to the tightest; comparisons are read apart. */
const tighter = [
  ["+", "-"],
  ["*", "/", "//", "%"]
];

const comparisons = ["=", "<>", "!=", "<", "<=", ">", ">="];

/** Words that end an expression, so that they are no columns. */
const reserved = new Set(
  "select from where group order having qualify window limit union on using join left cross inner as and or when then else end asc desc".split(
    " "
  )
);

/** Reads an expression. */
export function parseExpression(reader: TokenReader, parseQuery: ParseQuery): Expression {
  const expression = () => or();

  function or(): Expression {
    let left = and();
    while (reader.take("or")) left = binary("or", left, and());
    return left;
  }

  function and(): Expression {
    let left = not();
    while (reader.take("and")) left = binary("and", left, not());
    return left;
  }

  function not(): Expression {
    return reader.take("not") ? {kind: "not", value: not()} : comparison();
  }

  function comparison(): Expression {
    let left = arithmetic(0);
    for (;;) {
      const operator = comparisons.find((sign) => reader.sees(sign));
      if (operator) {
        reader.next();
        left = binary(operator === "!=" ? "<>" : operator, left, arithmetic(0));
      } else if (reader.take("is")) left = is(left);
      else if (reader.sees("not", "in") || reader.sees("not", "between")) {
        reader.next();
        left = {kind: "not", value: range(left)};
      } else if (reader.sees("in") || reader.sees("between")) left = range(left);
      else return left;
    }
  }

  function is(value: Expression): Expression {
    const isNot = reader.take("not");
    let found: Expression;
    if (reader.take("distinct", "from"))
      found = {kind: "not", value: binary("same", value, arithmetic(0))};
    else {
      reader.expect("null");
      found = {kind: "is-null", value};
    }
    return isNot ? {kind: "not", value: found} : found;
  }

  function range(value: Expression): Expression {
    if (reader.take("between")) {
      const low = arithmetic(0);
      reader.expect("and");
      return binary("and", binary(">=", value, low), binary("<=", value, arithmetic(0)));
    }
    reader.expect("in");
    reader.expect("(");
    if (reader.sees("select") || reader.sees("with")) {
      const query = parseQuery(reader);
      reader.expect(")");
      return {kind: "in-query", value, query};
    }
    const list = [expression()];
    while (reader.take(",")) list.push(expression());
    reader.expect(")");
    return {kind: "in", value, list};
  }

  function arithmetic(level: number): Expression {
    const signs = tighter[level];
    if (!signs) return unary();
    let left = arithmetic(level + 1);
    for (;;) {
      const operator = signs.find((sign) => reader.sees(sign));
      if (!operator) return left;
      reader.next();
      left = binary(operator, left, arithmetic(level + 1));
    }
  }

  function unary(): Expression {
    if (!reader.take("-")) return postfix();
    const value = unary();
    if (value.kind === "exact" || value.kind === "double") return {...value, value: -value.value};
    return binary("-", {kind: "exact", value: 0, scale: 0}, value);
  }

  function postfix(): Expression {
    let value = primary();
    for (;;) {
      if (reader.take("::")) value = {kind: "cast", value, type: type()};
      else if (reader.take("[")) {
        value = {kind: "call", name: "list_element", args: [value, expression()]};
        reader.expect("]");
      } else return value;
    }
  }

  function type(): string {
    let text = reader.word();
    if (reader.take("(")) {
      const width = reader.next().text;
      text += reader.take(",") ? `(${width},${reader.next().text})` : `(${width})`;
      reader.expect(")");
    }
    return text;
  }

  function primary(): Expression {
    const token = reader.peek();
    if (token.kind === "number") return number(reader.next().text);
    if (token.kind === "text") return {kind: "text", value: reader.next().text};
    if (reader.take("(")) {
      const isQuery = reader.sees("select") || reader.sees("with");
      const inner: Expression = isQuery
        ? {kind: "scalar", query: parseQuery(reader)}
        : expression();
      reader.expect(")");
      return inner;
    }
    if (reader.take("null")) return {kind: "null"};
    if (reader.take("true")) return {kind: "boolean", value: true};
    if (reader.take("false")) return {kind: "boolean", value: false};
    if (reader.take("case")) return cases();
    if (reader.sees("cast", "(")) return cast();
    if (reader.sees("exists", "(")) {
      reader.expect("exists", "(");
      const query = parseQuery(reader);
      reader.expect(")");
      return {kind: "exists", query};
    }
    if (reader.sees("date") && reader.peek(1).kind === "text") {
      reader.next();
      return {kind: "cast", value: {kind: "text", value: reader.next().text}, type: "date"};
    }
    if (token.kind === "word" && reader.peek(1).text === "(" && !reserved.has(token.text))
      return parseCall(reader, expression);
    return column();
  }

  function column(): Expression {
    const token = reader.peek();
    if (token.kind === "word" && reserved.has(token.text))
      throw new Unsupported(`syntax: ${token.text}`);
    const name = reader.name();
    return reader.take(".")
      ? {kind: "name", table: name, name: reader.name()}
      : {kind: "name", name};
  }

  function cast(): Expression {
    reader.expect("cast", "(");
    const value = expression();
    reader.expect("as");
    const to = type();
    reader.expect(")");
    return {kind: "cast", value, type: to};
  }

  function cases(): Expression {
    const subject = reader.sees("when") ? undefined : expression();
    const branches: Branch[] = [];
    while (reader.take("when")) {
      const test = expression();
      reader.expect("then");
      branches.push({when: subject ? binary("=", subject, test) : test, then: expression()});
    }
    const otherwise = reader.take("else") ? expression() : undefined;
    reader.expect("end");
    return {kind: "case", branches, ...(otherwise && {otherwise})};
  }

  return expression();
}

function binary(operator: string, left: Expression, right: Expression): Expression {
  return {kind: "binary", operator, left, right};
}

function number(text: string): Expression {
  if (text.includes("e")) return {kind: "double", value: Number(text)};
  const [whole = "", part = ""] = text.split(".");
  const value = Number(whole + part);
  if (!Number.isSafeInteger(value)) throw new Unsupported(`number: ${text}`);
  return {kind: "exact", value, scale: part.length};
}

import {Unsupported} from "../unsupported.js";
import type {Expression, Query, Replaced, Select, SelectItem, Source, WindowSpec} from "./ast.js";
import {sortItems, windowSpec} from "./parse-call.js";
import {parseExpression} from "./parse-expression.js";
import {type TokenReader, readTokens} from "./token-reader.js";

/**
 * Reads a query of the subset that the kernel answers.
 *
 * @throws Unsupported for anything else
 */
export function parseQuery(sql: string): Query {
  const reader = readTokens(sql);
  const query = readQuery(reader);
  reader.take(";");
  const {kind, text} = reader.peek();
  if (kind !== "end") throw new Unsupported(`syntax: ${text}`);
  return query;
}

function readQuery(reader: TokenReader): Query {
  const tables = [];
  if (reader.take("with")) {
    do {
      const name = reader.name();
      reader.expect("as", "(");
      tables.push({name, query: readQuery(reader)});
      reader.expect(")");
    } while (reader.take(","));
  }
  const selects = [readSelect(reader)];
  while (reader.take("union", "all")) selects.push(readSelect(reader));
  const orderBy = reader.take("order", "by") ? sortItems(reader, expressionOf(reader)) : [];
  const limit = reader.take("limit") ? Number(reader.next().text) : undefined;
  if (limit !== undefined && !Number.isInteger(limit)) throw new Unsupported("limit");
  return {tables, selects, orderBy, ...(limit !== undefined && {limit})};
}

const expressionOf = (reader: TokenReader) => () => parseExpression(reader, readQuery);

function readSelect(reader: TokenReader): Select {
  const expression = expressionOf(reader);
  reader.expect("select");
  const isDistinct = reader.take("distinct");
  const items = [readItem(reader, expression)];
  while (reader.take(",")) items.push(readItem(reader, expression));
  const from = reader.take("from") ? readSources(reader, expression) : undefined;
  const where = reader.take("where") ? expression() : undefined;
  const groupBy = reader.take("group", "by") ? readGroups(reader, expression) : undefined;
  const having = reader.take("having") ? expression() : undefined;
  const windows: {name: string; window: WindowSpec}[] = [];
  if (reader.take("window")) {
    do {
      const name = reader.name();
      reader.expect("as");
      windows.push({name, window: windowSpec(reader, expression)});
    } while (reader.take(","));
  }
  const qualify = reader.take("qualify") ? expression() : undefined;
  return {
    isDistinct,
    items,
    windows,
    ...(from && {from}),
    ...(where && {where}),
    ...(groupBy && {groupBy}),
    ...(having && {having}),
    ...(qualify && {qualify})
  };
}

function readGroups(reader: TokenReader, expression: () => Expression): Expression[] | "all" {
  if (reader.take("all")) return "all";
  const groups = [expression()];
  while (reader.take(",")) groups.push(expression());
  return groups;
}

/** Words that come after a column or table without a name of its own, also of SQL that is not read here. */
const following = new Set(
  (
    "from where group order having qualify window limit union on using join left cross inner " +
    "right full natural isnull notnull asof semi anti positional lateral pivot unpivot except intersect offset fetch tablesample"
  ).split(" ")
);

function readAlias(reader: TokenReader): string | undefined {
  if (reader.take("as")) return reader.name();
  const {kind, text} = reader.peek();
  const isName = kind === "name" || (kind === "word" && !following.has(text));
  return isName ? reader.name() : undefined;
}

function readItem(reader: TokenReader, expression: () => Expression): SelectItem {
  if (reader.take("*")) return {star: true, replace: readReplaced(reader, expression)};
  if (reader.peek(1).text === "." && reader.peek(2).text === "*") {
    const table = reader.name();
    reader.expect(".", "*");
    return {star: true, table, replace: []};
  }
  const value = expression();
  const alias = readAlias(reader);
  return {value, ...(alias !== undefined && {alias})};
}

function readReplaced(reader: TokenReader, expression: () => Expression): Replaced[] {
  const replaced: Replaced[] = [];
  if (!reader.take("replace", "(")) return replaced;
  do {
    const value = expression();
    reader.expect("as");
    replaced.push({name: reader.name(), value});
  } while (reader.take(","));
  reader.expect(")");
  return replaced;
}

function readSources(reader: TokenReader, expression: () => Expression): Source {
  let left = readSource(reader);
  for (;;) {
    if (reader.take(",") || reader.take("cross", "join")) {
      left = {kind: "join", left, right: readSource(reader), isLeft: false};
      continue;
    }
    const isLeft = reader.take("left", "join") || reader.take("left", "outer", "join");
    if (!isLeft && !reader.take("join") && !reader.take("inner", "join")) return left;
    const right = readSource(reader);
    if (reader.take("using", "(")) {
      const using = [reader.name()];
      while (reader.take(",")) using.push(reader.name());
      reader.expect(")");
      left = {kind: "join", left, right, isLeft, using};
    } else {
      reader.expect("on");
      left = {kind: "join", left, right, isLeft, on: expression()};
    }
  }
}

function readSource(reader: TokenReader): Source {
  if (reader.take("(")) {
    const query = readQuery(reader);
    reader.expect(")");
    return {kind: "query", query, alias: readAlias(reader) ?? ""};
  }
  const name = reader.name();
  return {kind: "table", name, alias: readAlias(reader) ?? name};
}

import {literal} from "../engine/literal.ts";
import type {Connection} from "../engine/open-engine.ts";
import {columnTypes, type ColumnTypeName} from "../sources/schema/column-types.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import type {SchemaColumn} from "../sources/schema/source.ts";
import {cleanText, nullWords, wordPattern} from "../forms/clean-text.ts";
import {roundedId} from "../forms/rounded-id.ts";

/** A cell of a file. */
export interface Place {
  readonly line: number;
  readonly text: string;
}

/** Cells of a column that are written alike. */
export interface Shape {
  readonly cells: number;
  /** The first of them. */
  readonly example: Place;
  /** What is special about ids and texts of this shape, where something is. */
  readonly what?: "null" | "armour" | "rounded" | "float" | "fraction" | "grouped" | "invisible";
  /** The first date of which only this number can be the day. */
  readonly dayFirst?: Place;
  readonly monthFirst?: Place;
  /** Which first and third numbers up to 31 its dates have, as bits. */
  readonly firsts: number;
  readonly thirds: number;
  /** A third number is above 31. */
  readonly hasLate: boolean;
}

/** How the cells of one column are written, all of them. */
export interface ColumnSurvey {
  readonly column: SchemaColumn;
  readonly shapes: readonly Shape[];
}

/** How a type is surveyed. */
export type Family = "time" | "number" | "id" | "text";

/**
 * Sorts all cells of a file's columns by how they are written, in one pass: times and numbers by their
 * text with each digit as 9, ids and texts by what is special about them.
 *
 * @param from a relation with the physical line, _line, and text cells _cell0, _cell1, …
 */
export async function surveyColumns(
  connection: Connection,
  from: string,
  match: Pick<Match, "schema" | "positions">
): Promise<ColumnSurvey[]> {
  const columns = match.schema.columns.flatMap((column, i) => {
    const at = match.positions[i]!;
    return at < 0 || column.personal ? [] : [{column, at, family: familyOf(column.type)}];
  });
  if (columns.length === 0) return [];
  const cells = columns.map(({at, family}) => cleanText(`_cell${at}`, family === "text"));
  const shapes = columns.map(({family}, i) =>
    shapeSql[family](`_text${i}`, `_cell${columns[i]!.at}`)
  );
  const rows = await connection.rows<Found>(`
    WITH texts AS (
      SELECT _line, ${cells.map((cell, i) => `${cell} AS _text${i}`).join(", ")},
        ${columns.map(({at}) => `_cell${at}`).join(", ")}
      FROM ${from}
    ), listed AS (
      SELECT _line, unnest(${list(columns, (_, i) => String(i))}) AS item, unnest(${list(columns, (_, i) => `_text${i}`)}) AS text,
        unnest([${shapes.join(", ")}]) AS shape,
        unnest(${list(columns, ({family}, i) => (family === "time" ? `regexp_extract_all(_text${i}[1:24], '\\d+')[1:3]` : "NULL::VARCHAR[]"))}) AS parts
      FROM texts
    ), dated AS (
      SELECT *, TRY_CAST(parts[1] AS INTEGER) AS a, TRY_CAST(parts[2] AS INTEGER) AS b, TRY_CAST(parts[3] AS INTEGER) AS c FROM listed
      -- an empty cell is written in no way, and an ordinary id or text tells nothing
      WHERE text IS NOT NULL AND shape IS NOT NULL
    )
    SELECT item, shape, CAST(count(*) AS DOUBLE) AS cells, CAST(min(_line) AS DOUBLE) AS line, arg_min(text, _line)[1:80] AS text,
      CAST(min(_line) FILTER (a > 12 AND a <= 31 AND b <= 12) AS DOUBLE) AS day_line,
      arg_min(text, _line) FILTER (a > 12 AND a <= 31 AND b <= 12) AS day_text,
      CAST(min(_line) FILTER (b > 12 AND b <= 31 AND a <= 12) AS DOUBLE) AS month_line,
      arg_min(text, _line) FILTER (b > 12 AND b <= 31 AND a <= 12) AS month_text,
      CAST(coalesce(bit_or(CASE WHEN a <= 31 THEN 1::BIGINT << a END), 0) AS DOUBLE) AS firsts,
      CAST(coalesce(bit_or(CASE WHEN c <= 31 THEN 1::BIGINT << c END), 0) AS DOUBLE) AS thirds,
      coalesce(bool_or(c > 31), false) AS has_late
    FROM dated GROUP BY item, shape 
    QUALIFY row_number() OVER (PARTITION BY item ORDER BY count(*) DESC, shape) <= ${mostShapes}
    ORDER BY item, cells DESC, shape`);
  return columns.map(({column, family}, i) => ({
    column,
    shapes: rows.flatMap((row) => (row.item === i ? [shapeOf(row, family)] : []))
  }));
}

/** A column of times is surveyed as one, and so on. */
export function familyOf(type: ColumnTypeName): Family {
  if (type === "time") return "time";
  if (type === "id") return "id";
  return columnTypes[type].duckdb === "VARCHAR" ? "text" : "number";
}

interface Found {
  item: number;
  shape: string;
  cells: number;
  line: number;
  text: string;
  day_line: number | null;
  day_text: string | null;
  month_line: number | null;
  month_text: string | null;
  firsts: number;
  thirds: number;
  has_late: boolean;
}

function shapeOf(row: Found, family: Family): Shape {
  const place = (line: number | null, text: string | null) =>
    line === null ? undefined : {line, text: text!};
  const dayFirst = place(row.day_line, row.day_text);
  const monthFirst = place(row.month_line, row.month_text);
  const isSpecial = family === "id" || family === "text" || row.shape.startsWith("null ");
  return {
    cells: row.cells,
    example: {line: row.line, text: row.text},
    firsts: row.firsts,
    thirds: row.thirds,
    hasLate: row.has_late,
    ...(isSpecial && {what: row.shape.split(" ")[0] as NonNullable<Shape["what"]>}),
    ...(dayFirst && {dayFirst}),
    ...(monthFirst && {monthFirst})
  };
}

/** More are no form, but texts. */
const mostShapes = 2000;

const words = literal(wordPattern(nullWords));

/** SQL for the shape of a cleaned text; null of an id or a text with nothing special about it. */
const shapeSql: Record<Family, (text: string, cell: string) => string> = {
  time: (text) =>
    `CASE WHEN regexp_full_match(${text}, ${words}) THEN concat('null ', ${text}) ELSE ${digitsAsNine(text)} END`,
  number: (text) =>
    // of 0.125 the point is no thousands' sign
    `CASE WHEN regexp_full_match(${text}, ${words}) THEN concat('null ', ${text})
      ELSE concat(CASE WHEN regexp_full_match(${text}, '\\D*0[.,]\\d{3}\\D*') THEN '0' ELSE '' END, ${digitsAsNine(text)}) END`,
  id: (text, cell) => `CASE
      WHEN regexp_full_match(${text}, ${words}) THEN concat('null ', ${text})
      WHEN regexp_full_match(${text}, '${roundedId}') THEN 'rounded'
      WHEN regexp_full_match(${text}, '\\d+\\.0+') THEN 'float'
      WHEN regexp_full_match(${text}, '\\d+\\.\\d+') THEN 'fraction'
      WHEN regexp_full_match(${text}, '\\d{1,3}(?:,\\d{3})+') THEN 'grouped'
      ${changedSql(text, cell)} END`,
  text: (text, cell) =>
    `CASE WHEN regexp_full_match(${text}, ${words}) THEN concat('null ', ${text}) ${changedSql(text, cell)} END`
};

/**
 * SQL that is true of a text that has to be looked at with the whole column. What nearly all are is found by what costs least.
 *
 * @param text a column of trimmed texts
 */
export function specialShape(text: string, family: "id" | "text"): string {
  const signs = family === "id" ? [".", "+"] : [];
  const cheap = [
    `strlen(${text}) <> length(${text})`,
    `strlen(${text}) < 5`,
    `contains(${text}, chr(9))`,
    `${text}[1] IN ('=', '''', '#')`,
    ...signs.map((sign) => `contains(${text}, ${literal(sign)})`)
  ];
  return `CASE WHEN ${cheap.join(" OR ")} THEN coalesce(${shapeSql[family](cleanText(text, family === "text"), text)} NOT IN ('fraction', 'grouped'), false) END`;
}

function changedSql(text: string, cell: string): string {
  return `WHEN starts_with(ltrim(${cell}), '=') AND NOT starts_with(${text}, '=') THEN 'armour'
      WHEN starts_with(ltrim(${cell}), '''') AND NOT starts_with(${text}, '''') THEN 'armour'
      WHEN trim(${cell}) IS DISTINCT FROM ${text} THEN 'invisible'`;
}

function digitsAsNine(text: string): string {
  return `translate(${text}[1:80], '0123456789', '9999999999')`;
}

function list<T>(items: readonly T[], sql: (item: T, at: number) => string): string {
  return `[${items.map(sql).join(", ")}]`;
}

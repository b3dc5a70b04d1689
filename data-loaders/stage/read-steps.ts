import {cleanText, wordPattern} from "../forms/clean-text.ts";
import {literal} from "../engine/literal.ts";
import {plainNumber} from "../forms/number-form.ts";
import type {Reading} from "../forms/reading.ts";
import {columnTypes} from "../sources/schema/column-types.ts";
import type {SchemaColumn} from "../sources/schema/source.ts";
import {familyOf} from "../survey/survey-columns.ts";

/** A column of a schema, and where it stands in the file. */
export interface PlacedColumn {
  readonly column: SchemaColumn;
  readonly at: number;
}

export interface ReadStepsOptions {
  /** How each column is read; where it is left out, as most logs are written. */
  readonly reading?: Reading | undefined;
  /** No cell has a space at either end. */
  readonly isTrimmed: boolean;
}

/**
 * SQL for the last of several steps, `trimmed`: the texts of cells, `_text0`, …, null where there is no value, and
 * of numbers, `_number0`, …, as a cast reads them. Step by step, because an expression that stood in
 * another twice would be worked out twice.
 *
 * @param from a relation with text cells `_cell0`, …, and with `_line` where a column is filled down
 */
export function readSteps(
  from: string,
  read: readonly PlacedColumn[],
  {reading, isTrimmed}: ReadStepsOptions
): string {
  if (reading === undefined) {
    const texts = read.map(({column, at}) => {
      const text = isTrimmed ? `_cell${at}` : trimmed(`_cell${at}`);
      return `${withoutNobody(text, column)} AS _text${at}`;
    });
    return `trimmed AS (SELECT *, ${texts.join(", ")} FROM ${from})`;
  }
  const {forms} = reading;
  const cleaned = read.map(
    ({column, at}) => `${cleanText(`_cell${at}`, familyOf(column.type) === "text")} AS _clean${at}`
  );
  const texts = read.map(({column, at}) => {
    const {nullWords} = forms[column.name]!;
    const isValue = `NOT regexp_full_match(_clean${at}, ${literal(wordPattern(nullWords))})`;
    const text = nullWords.length ? `CASE WHEN ${isValue} THEN _clean${at} END` : `_clean${at}`;
    return `${withoutNobody(text, column)} AS _text${at}`;
  });
  const numbers = read.flatMap(({column, at}) => {
    if (familyOf(column.type) !== "number") return [];
    const isMoney = columnTypes[column.type].duckdb === "DECIMAL(18,4)";
    return [`${plainNumber(`_text${at}`, forms[column.name]!.decimal, isMoney)} AS _number${at}`];
  });
  return `cleaned AS (
      SELECT *, ${cleaned.join(", ")} FROM ${from}
    ), texts AS (
      SELECT *, ${texts.join(", ")} FROM cleaned
    ), filled AS (
      SELECT *${fillDown(read)} FROM texts
    ), trimmed AS (
      SELECT ${["*", ...numbers].join(", ")} FROM filled
    )`;
}

/** Few cells have spaces around them: a look first takes a twentieth of the time of trimming all. */
function trimmed(cell: string): string {
  return `CASE WHEN ${cell} LIKE ' %' OR ${cell} LIKE '% ' THEN nullif(trim(${cell}), '') ELSE ${cell} END`;
}

/** An id that stands for nobody is none, also where it was a number once: "0.0". */
function withoutNobody(text: string, {nobody = []}: SchemaColumn): string {
  if (nobody.length === 0) return text;
  const pattern = literal(`(?i)(?:${wordPattern(nobody)})(?:\\.0+)?`);
  return `CASE WHEN NOT regexp_full_match(${text}, ${pattern}) THEN ${text} END`;
}

/** An empty cell takes the text of the nearest row above it that is of the same order and has one. */
function fillDown(read: readonly PlacedColumn[]): string {
  const order = read.find(({column}) => column.to === "order_lines.order_id");
  const fills = read.filter(({column}) => column.fill);
  if (order === undefined || fills.length === 0) return "";
  const above = `(PARTITION BY _text${order.at} ORDER BY _line ROWS UNBOUNDED PRECEDING)`;
  const values = fills.map(
    ({at}) => `CASE WHEN _text${order.at} IS NULL THEN _text${at}
        ELSE last_value(_text${at} IGNORE NULLS) OVER ${above} END AS _text${at}`
  );
  return ` REPLACE (${values.join(", ")})`;
}

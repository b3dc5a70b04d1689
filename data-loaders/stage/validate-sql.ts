import {identifier} from "../engine/identifier.ts";
import {inParentheses} from "../engine/in-parentheses.ts";
import {literal} from "../engine/literal.ts";
import {columnTypes, type ColumnType} from "../sources/schema/column-types.ts";
import {roundedId} from "../forms/rounded-id.ts";
import type {Reading} from "../forms/reading.ts";
import {familyOf} from "../survey/survey-columns.ts";
import type {Match} from "../sources/schema/match-schema.ts";
import {reasonOf, type Reject} from "../sources/schema/reject.ts";
import type {RowCheck, SchemaColumn} from "../sources/schema/source.ts";
import type {CompactType} from "../sources/schema/compact.ts";
import {isPrivate as isAboutPeople} from "../sources/schema/is-private.ts";
import {readSteps} from "./read-steps.ts";
import {leftOut} from "./left-out.ts";
import {strayRows} from "./stray-rows.ts";
import {withMadeCells, writtenCell} from "../sources/schema/with-made-cells.ts";

export interface ValidateOptions {
  /** A relation with text cells _cell0, _cell1, … */
  from: string;
  match: Match;
  /** The names of a row's cells. */
  header: readonly string[];
  delimiter: string;
  /** How each column is read; where it is left out, as most logs are written. */
  reading?: Reading;
  /** Whether `from` has the physical line too, as _line; where it has not, a row's place tells it. */
  hasLine?: boolean;
  /**
   * Columns of ids to keep in fewer bytes. `_odd` then has a bit set, the n-th for the n-th of them, in a row
   * whose text such a value would not give back.
   */
  compact?: Readonly<Record<string, CompactType>>;
  known?: KnownCells;
}

/** What is known of a file's cells before they are read. */
export interface KnownCells {
  /** No cell has a space at either end. */
  readonly isTrimmed?: boolean;
}

/**
 * SQL that types each row of a file and finds what is wrong with it: the schema's columns by name, then
 * `_others`, a hash of the cells no column claims (rows that differ there are no duplicates), and
 * `_kind`, `_column`, `_reason`, `_value` and `_raw`, null in a row that is right (see Reject). Personal
 * cells go no further than here.
 */
export function validateSql({
  from: cells,
  match,
  header,
  delimiter,
  reading,
  hasLine = false,
  compact = {},
  known: {isTrimmed = false} = {}
}: ValidateOptions): string {
  const from = withMadeCells(cells, match);
  const width = header.length;
  const columns = match.schema.columns.map((column, i) => {
    return {column, at: match.positions[i]!, parts: match.parts[i]!};
  });
  const read = columns.filter(({column, at}) => at >= 0 && !column.personal);
  const lineColumn = hasLine ? "_line, " : "";
  const claimed = new Set(read.flatMap(({parts}) => parts));
  const personal = new Set(
    columns.filter(({column}) => column.personal).flatMap(({parts}) => parts)
  );
  const unclaimed = range(width)
    .filter((at) => !claimed.has(at) && !personal.has(at))
    .map((at) => `_cell${at}`);
  const isPrivate = isAboutPeople(match.schema);
  const errors: Fault[] = [
    ...read.flatMap(({column, at, parts}) => errorsOf(column, at, parts)),
    ...checksOf(match).map(({when, kind, what, to, column: own}) => ({
      when: inParentheses(when),
      kind,
      what,
      column: to,
      at: read.find(({column}) => column.name === own)?.at ?? -1
    }))
  ];
  const strays = strayRows(header, match);
  const faults = [...errors, ...strays.map(({reject, value}) => ({...reject, at: -1, value}))];
  const strayAt = (isAll: boolean) =>
    strays
      .map(({when, isSilent}, i) =>
        isAll || isSilent ? ` WHEN ${when} THEN ${errors.length + i}` : ""
      )
      .join("");
  const shown = range(width).map((at) =>
    claimed.has(at) ? asCell(`_cell${at}`, delimiter) : "'(withheld)'"
  );
  const raw = isPrivate ? "'(withheld)'" : `concat(${shown.join(`, ${literal(delimiter)}, `)})`;
  const typed = columns
    .filter(({column}) => !column.personal)
    .map(({column, at}) => {
      const {duckdb, read}: ColumnType = columnTypes[column.type];
      const form = reading?.forms[column.name];
      // the text of a number is one that a cast reads by now
      const value =
        form && familyOf(column.type) === "number"
          ? read(`_number${at}`)
          : read(`_text${at}`, form);
      const type = Object.hasOwn(compact, column.name) && compact[column.name];
      if (type) return `TRY_CAST(${value} AS ${type}) AS ${identifier(column.name)}`;
      return `CAST(${at < 0 ? "NULL" : value} AS ${duckdb}) AS ${identifier(column.name)}`;
    });
  const odd = Object.keys(compact).map((name, bit) => {
    const {at} = read.find(({column}) => column.name === name)!;
    return `CASE WHEN CAST(${identifier(name)} AS VARCHAR) IS DISTINCT FROM _text${at} THEN ${1 << bit} ELSE 0 END`;
  });
  const others = unclaimed.length === 0 ? "0::UBIGINT" : `hash(${unclaimed.join(", ")})`;
  return `
    WITH ${readSteps(from, read, {reading, isTrimmed})}, typed AS (
      SELECT *, ${typed.join(", ")} FROM trimmed
    ), validated AS (
      SELECT *, CASE ${errors.map(({when}, i) => `WHEN ${when} THEN ${i}`).join(" ")} END AS _fault FROM typed
    ), judged AS (
      -- few rows have a fault, and only those and what could pass for data is looked at once more
      SELECT *, CASE WHEN _fault IS NOT NULL THEN CASE${strayAt(true)} ELSE _fault END${strayAt(false)} END AS _error FROM validated
    )
    SELECT ${lineColumn}${names(columns).join(", ")},
      ${others} AS _others,${odd.length === 0 ? "" : ` CAST(${odd.join(" + ")} AS UTINYINT) AS _odd,`}
      ${byError(faults.map(({kind}) => literal(kind)))} AS _kind,
      CAST(${byError(faults.map(({column}) => literal(column)))} AS VARCHAR) AS _column,
      ${byError(faults.map((fault) => literal(reasonOf(fault))))} AS _reason,
      ${byError(faults.map((fault) => ("value" in fault ? fault.value : shownValue(fault.at, isPrivate))))} AS _value,
      CASE WHEN _error IS NOT NULL THEN ${raw} END AS _raw
    FROM judged`;
}

/** What can be wrong with a row, by SQL that is true where it is, and the cell to show. */
interface Fault extends Reject {
  readonly when: string;
  readonly at: number;
}

/** The conditions that concern a file. */
function checksOf({schema, positions}: Match): readonly RowCheck[] {
  const has = (name: string) =>
    schema.columns.some((column, i) => column.name === name && positions[i]! >= 0);
  return (schema.checks ?? []).filter(({ofFilesWith}) => ofFilesWith?.some(has) ?? true);
}

function errorsOf(column: SchemaColumn, at: number, parts: readonly number[]): Fault[] {
  // one value of the file may stand for a word that is itself left out
  const left = leftOut(column, writtenCell(column, parts));
  return [...(left ? [{...left, at}] : []), ...faultsOf(column, at)];
}

function faultsOf({name, type, required, to}: SchemaColumn, at: number): Fault[] {
  const about = {what: name, column: to ?? null, at};
  const {reject: kind, values}: ColumnType = columnTypes[type];
  const missing = {...about, kind: "missing", when: `_text${at} IS NULL`} as const;
  const unreadable = {
    ...about,
    what: values ? `${name} (not ${inWords(values)})` : name,
    kind,
    when: `${identifier(name)} IS NULL${required ? "" : ` AND _text${at} IS NOT NULL`}`
  };
  if (type === "id") {
    const when = `regexp_full_match(_text${at}, '${roundedId}')`;
    const rounded = {...about, what: `${name} (rounded by a spreadsheet)`, kind, when};
    return required ? [missing, rounded, unreadable] : [rounded, unreadable];
  }
  const own = identifier(name);
  const implausible = {
    ...about,
    what: `${name} (not in 1990 to 2099)`,
    kind,
    when: `${own} NOT BETWEEN TIMESTAMP '1990-01-01' AND TIMESTAMP '2099-12-31 23:59:59.999999'`
  };
  const faults = type === "time" ? [unreadable, implausible] : [unreadable];
  return required ? [missing, ...faults] : faults;
}

/** "sale or return". */
function inWords(values: readonly string[]): string {
  return [values.slice(0, -1).join(", "), ...values.slice(-1)].join(" or ");
}

function names(columns: readonly {column: SchemaColumn}[]): string[] {
  return columns.filter(({column}) => !column.personal).map(({column}) => identifier(column.name));
}

function byError(values: readonly string[]): string {
  if (values.length === 0) return "NULL::VARCHAR";
  const choice = `CASE _error ${values.map((value, i) => `WHEN ${i} THEN ${value}`).join(" ")} END`;
  // Nearly all rows have none, and are spared the list.
  return `CASE WHEN _error IS NOT NULL THEN ${choice} END`;
}

/** In a file about people a value that slipped into the wrong column may be one's name: show its form. */
function shownValue(at: number, isPrivate: boolean): string {
  if (at < 0) return "''";
  const value = `coalesce(_cell${at}, '')[1:80]`;
  return isPrivate ? `regexp_replace(${value}, '[\\pL]', 'x', 'g')` : value;
}

function asCell(cell: string, delimiter: string): string {
  const special = [delimiter, '"', "\n", "\r"].map((sign) => `contains(${cell}, ${charSql(sign)})`);
  return `CASE WHEN ${special.join(" OR ")} THEN concat('"', replace(${cell}, '"', '""'), '"') ELSE coalesce(${cell}, '') END`;
}

function charSql(sign: string): string {
  return sign === "\n" || sign === "\r" ? `chr(${sign.charCodeAt(0)})` : literal(sign);
}

function range(length: number): number[] {
  return Array.from({length}, (_, i) => i);
}

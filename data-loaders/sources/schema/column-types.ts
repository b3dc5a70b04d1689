import {group} from "d3-array";
import {literal} from "../../engine/literal.ts";
import {eventTypes} from "../../tables/event-types.ts";
import {lineKinds} from "../../tables/line-kinds.ts";
import type {CellForm} from "../../forms/reading.ts";
import {roundedId} from "../../forms/rounded-id.ts";
import {isoPattern, readTimeForm, timeFormOf} from "../../forms/time-form.ts";
import type {RejectKind} from "./reject.ts";

/** How a column of an export is read. */
export interface ColumnType {
  /** DuckDB type it is read into. */
  readonly duckdb: "VARCHAR" | "TIMESTAMP" | "DECIMAL(18,4)" | "INTEGER" | "DOUBLE";
  /** What a value is that cannot be read. */
  readonly reject: RejectKind;
  readonly doc: string;
  /** All that it reads, where that is a list. */
  readonly values?: readonly string[];
  /**
   * SQL that reads a trimmed, non-empty text; null when it cannot be read. Numbers are read as by a cast; without a form ids
   * are as they stand there, and times in ISO 8601.
   */
  readonly read: (text: string, form?: CellForm) => string;
}

/** Types a column of an export can have. */
export const columnTypes = {
  id: {
    duckdb: "VARCHAR",
    reject: "invalid",
    doc: "digits or letters, kept as text so that none are lost",
    read: (text, form) => (form === undefined ? text : readId(text, form))
  },
  private_id: {
    duckdb: "VARCHAR",
    reject: "invalid",
    doc: "an id that tells who someone is, such as an e-mail address: only a hash of it is kept",
    read: (text) => `sha256('daybook customer ' || lower(${text}))[1:16]`
  },
  text: {duckdb: "VARCHAR", reject: "invalid", doc: "any text", read: (text) => text},
  masked_text: {
    duckdb: "VARCHAR",
    reject: "invalid",
    doc: "text that people write: e-mail addresses in it are not kept",
    read: (text) => `regexp_replace(${text}, '[^\\s@<>(]+@[^\\s@>)]+', '(e-mail address)', 'g')`
  },
  status: {
    duckdb: "VARCHAR",
    reject: "invalid",
    doc: "what became of an order; which of them are sold is said by the schema",
    read: (text) => text
  },
  currency: {
    duckdb: "VARCHAR",
    reject: "invalid",
    doc: "ISO 4217 code of the row's money, in any case",
    read: (text) => `CASE WHEN regexp_full_match(${text}, '[A-Za-z]{3}') THEN upper(${text}) END`
  },
  event_type: oneOf(eventTypes),
  kind: oneOf(lineKinds),
  time: {
    duckdb: "TIMESTAMP",
    reject: "invalid",
    doc: "a time, in any form that all times of the file tell",
    read: (text, form) => readTime(text, form)
  },
  price: {
    duckdb: "DECIMAL(18,4)",
    reject: "invalid",
    doc: "money, zero or more",
    read: (text) => `CASE WHEN ${readMoney(text)} >= 0 THEN ${readMoney(text)} END`
  },
  amount: {
    duckdb: "DECIMAL(18,4)",
    reject: "invalid",
    doc: "money, of either sign",
    read: (text) => readMoney(text)
  },
  quantity: {
    duckdb: "INTEGER",
    reject: "invalid",
    doc: "a whole number",
    // A cast alone would round 1.5 to 2.
    read: (text) => {
      const number = `TRY_CAST(${castable(text)} AS DOUBLE)`;
      return `CASE WHEN ${number} = floor(${number}) THEN TRY_CAST(${number} AS INTEGER) END`;
    }
  },
  number: {
    duckdb: "DOUBLE",
    reject: "invalid",
    doc: "a number",
    read: (text) => {
      const number = `TRY_CAST(${castable(text)} AS DOUBLE)`;
      return `CASE WHEN isfinite(${number}) THEN ${number} END`;
    }
  }
} as const satisfies Record<string, ColumnType>;

export type ColumnTypeName = keyof typeof columnTypes;

function oneOf(values: readonly string[]) {
  return {
    duckdb: "VARCHAR",
    reject: "unknown",
    doc: values.join(", "),
    values,
    read: (text: string) =>
      `CASE WHEN ${text} IN (${values.map(literal).join(", ")}) THEN ${text} END`
  } as const;
}

function readMoney(text: string): string {
  return `TRY_CAST(${castable(text)} AS DECIMAL(18,4))`;
}

/** DuckDB would read 1_000 as 1000. */
function castable(text: string): string {
  return `CASE WHEN NOT contains(${text}, '_') THEN ${text} END`;
}

function readId(text: string, {isFloat, isGrouped}: CellForm): string {
  const whole = isFloat ? `regexp_replace(${text}, '^(\\d+)\\.0+$', '\\1')` : text;
  const id = isGrouped
    ? `CASE WHEN regexp_full_match(${whole}, '\\d{1,3}(?:,\\d{3})+') THEN replace(${whole}, ',', '') ELSE ${whole} END`
    : whole;
  return `CASE WHEN NOT regexp_full_match(${text}, '${roundedId}') THEN ${id} END`;
}

function readTime(text: string, form?: CellForm): string {
  const iso = readTimeForm(text, timeFormOf("2020-01-01", "day-first")!, form?.timeZone);
  if (form === undefined) {
    // "2019-10-01 00:00:00 UTC" is by far the most frequent, then the same without a zone
    return `CASE
      WHEN strlen(${text}) = 23 AND ends_with(${text}, ' UTC') THEN TRY_CAST(${text}[1:19] AS TIMESTAMP)
      WHEN strlen(${text}) = 19 AND ${text}[17] = ':' THEN TRY_CAST(${text} AS TIMESTAMP)
      WHEN regexp_full_match(${text}, '${isoPattern}') THEN ${iso} END`;
  }
  if (form.times.length === 0) return "NULL::TIMESTAMP";
  // of one pattern there are several forms where they differ by a comma or a space
  const cases = [...group(form.times, ({pattern}) => pattern)].map(([pattern, times]) => {
    const reads = times.map((time) => readTimeForm(text, time, form.timeZone));
    return `WHEN regexp_full_match(${text}, '${pattern}') THEN coalesce(${reads.join(", ")})`;
  });
  return `CASE ${cases.join(" ")} END`;
}

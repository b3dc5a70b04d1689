import {literal} from "../../engine/literal.ts";
import {eventTypes} from "../../tables/event-types.ts";
import {lineKinds} from "../../tables/line-kinds.ts";
import type {RejectKind} from "./reject.ts";

/** How a file writes the fraction of a number. */
export type DecimalMark = "." | ",";

/** What is known of a file's text before it is read, to spare a look at each cell. */
export interface KnownText {
  /** `E+` is nowhere in it. */
  readonly hasNoExponent?: boolean;
}

/** How a column of an export is read. */
export interface ColumnType {
  /** DuckDB type it is read into. */
  readonly duckdb: "VARCHAR" | "TIMESTAMP" | "DECIMAL(18,4)" | "INTEGER" | "DOUBLE";
  /** What a value is that cannot be read. */
  readonly reject: RejectKind;
  readonly doc: string;
  /** All that it reads, where that is a list. */
  readonly values?: readonly string[];
  /** SQL that reads a trimmed, non-empty text; null when it cannot be read. */
  readonly read: (text: string, mark: DecimalMark, known?: KnownText) => string;
}

/** Types a column of an export can have. */
export const columnTypes = {
  id: {
    duckdb: "VARCHAR",
    reject: "invalid",
    doc: "digits or letters, kept as text so that none are lost",
    // A spreadsheet has rounded 2103807459595387724 to 2.10381E+18: the id is gone.
    read: (text, _, {hasNoExponent = false} = {}) =>
      hasNoExponent
        ? text
        : `CASE WHEN NOT (contains(${text}, 'E+') AND regexp_full_match(${text}, '\\d(\\.\\d+)?E\\+\\d+')) THEN ${text} END`
  },
  float_id: {
    duckdb: "VARCHAR",
    reject: "invalid",
    doc: 'an id that went through a float: "17850.0" is 17850',
    read: (text) =>
      `CASE WHEN NOT regexp_full_match(${text}, '\\d(\\.\\d+)?E\\+\\d+') THEN regexp_replace(${text}, '\\.0$', '') END`
  },
  text: {duckdb: "VARCHAR", reject: "invalid", doc: "any text", read: (text) => text},
  event_type: oneOf(eventTypes),
  kind: oneOf(lineKinds),
  time: {
    duckdb: "TIMESTAMP",
    reject: "invalid",
    doc: "ISO 8601, UTC unless it has an offset",
    read: (text) => readTime(text)
  },
  us_time: {
    duckdb: "TIMESTAMP",
    reject: "invalid",
    doc: "ISO 8601 or month/day/year",
    read: (text) => readTime(text, ["%m/%d/%Y %H:%M", "%m/%d/%Y %H:%M:%S"])
  },
  long_time: {
    duckdb: "TIMESTAMP",
    reject: "invalid",
    doc: "ISO 8601 or February 11, 2025, 9:40 PM",
    read: (text) => readTime(text, ["%B %d, %Y, %I:%M %p", "%B %d, %Y"])
  },
  price: {
    duckdb: "DECIMAL(18,4)",
    reject: "invalid",
    doc: "money, zero or more",
    read: (text, mark) =>
      `CASE WHEN ${readMoney(text, mark)} >= 0 THEN ${readMoney(text, mark)} END`
  },
  amount: {
    duckdb: "DECIMAL(18,4)",
    reject: "invalid",
    doc: "money, of either sign",
    read: (text, mark) => readMoney(text, mark)
  },
  quantity: {
    duckdb: "INTEGER",
    reject: "invalid",
    doc: "a whole number",
    // A cast alone would round 1.5 to 2.
    read: (text) =>
      `CASE WHEN TRY_CAST(${text} AS DOUBLE) = floor(TRY_CAST(${text} AS DOUBLE)) THEN TRY_CAST(${text} AS INTEGER) END`
  },
  number: {
    duckdb: "DOUBLE",
    reject: "invalid",
    doc: "a number",
    read: (text, mark) =>
      `CASE WHEN isfinite(TRY_CAST(${withPoint(text, mark)} AS DOUBLE)) THEN TRY_CAST(${withPoint(text, mark)} AS DOUBLE) END`
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

function readMoney(text: string, mark: DecimalMark): string {
  // DuckDB would read 1_000 as 1000.
  return `CASE WHEN NOT contains(${text}, '_') THEN TRY_CAST(${withPoint(text, mark)} AS DECIMAL(18,4)) END`;
}

function withPoint(text: string, mark: DecimalMark): string {
  if (mark === ".") return text;
  return `CASE WHEN NOT contains(${text}, '.') THEN replace(${text}, ',', '.') END`;
}

function readTime(text: string, formats: readonly string[] = []): string {
  // "2019-10-01 00:00:00 UTC" is by far the most frequent and read without a time zone lookup; the
  // detour over TIMESTAMPTZ heeds offsets, which a cast to TIMESTAMP ignores.
  return `CASE
    WHEN strlen(${text}) = 23 AND ends_with(${text}, ' UTC') THEN TRY_CAST(${text}[1:19] AS TIMESTAMP)
    WHEN regexp_matches(${text}, '^\\d{4}[-/]') THEN
      CAST(TRY_CAST(regexp_replace(${text}, ' ?([+-]\\d\\d):?(\\d\\d)$', '\\1:\\2') AS TIMESTAMPTZ) AT TIME ZONE 'UTC' AS TIMESTAMP)
    ${formats.length === 0 ? "" : `ELSE try_strptime(${text}, [${formats.map(literal).join(", ")}])`}
  END`;
}

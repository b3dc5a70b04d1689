import type {Filters} from "../filters.js";
import type {Subject} from "../subjects.js";

/** DuckDB's types of the columns that relations have; an ENUM's values are those of its column. */
export type ColumnType =
  "INTEGER" | "BIGINT" | "UINTEGER" | "UTINYINT" | "DATE" | "DECIMAL(18,4)" | "VARCHAR" | "ENUM";

/** A column of a relation. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What a value of it says, in one line. */
  readonly about: string;
  /** Published only where the data has it. */
  readonly needs?: Subject;
}

/** What relations are made of depends on what the report has. */
export interface ReportShape {
  readonly hasEvents: boolean;
  /** How many visitors one in `session_products` and `sales` stands for; 1 where all are there. */
  readonly samplingFactor: number;
  /** The parts of what was paid that are published; see money-columns.ts. */
  readonly money: readonly string[];
}

/** Something that a query can name. */
export interface Relation {
  readonly name: string;
  /** What it holds, in one sentence. */
  readonly about: string;
  /** "one row per …" */
  readonly grain: string;
  readonly columns: readonly Column[];
  /** Whether its rows are those of a sample of visitors in a large shop. */
  readonly isSampled: boolean;
  /** Names of what it is made from: published tables, or rollups and tables of the store. */
  from(report: ReportShape): readonly string[];
}

/** A relation that follows the reader's filters. */
export interface FilteredRelation extends Relation {
  /** The query that stands for it. */
  sql(filters: Filters, report: ReportShape): string;
}

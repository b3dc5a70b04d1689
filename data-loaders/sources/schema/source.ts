import type {ReadingOptions} from "../../forms/reading.ts";
import type {DateOrder} from "../../forms/time-form.ts";
import type {TableColumn, TableName} from "../../tables/index.ts";
import type {ColumnTypeName} from "./column-types.ts";
import type {RejectKind} from "./reject.ts";

/** An exporter whose files Daybook knows: their schemas, and the SQL from those to our tables. */
export interface Source {
  readonly name: string;
  readonly title: string;
  /** ISO 4217 code of its prices, where the exporter has but one. */
  readonly currency?: string;
  /** Its times name no zone: they are read off the shop's clock. */
  readonly isLocalTime?: boolean;
  /** A sentence for Methods: what its exports leave open, and how the report reads it. */
  readonly note?: string;
  /** For the docs: where to get its files. */
  readonly howToExport?: string;
  /** For the docs: what its columns are taken for. */
  readonly howItIsRead?: string;
  readonly schemas: readonly Schema[];
  readonly mappings: readonly Mapping[];
}

/** One kind of file, recognised by its header. */
export interface Schema {
  /** Also the name under which mappings select its accepted rows. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SchemaColumn[];
  readonly duplicates: Repeats;
  /** Conditions over typed columns under which a row is rejected. */
  readonly checks?: readonly RowCheck[];
  /** Of a schema with a column of type `status`: which of its rows count. */
  readonly status?: SaleStatus;
  /** Keys that must exist in another schema's accepted rows, or the row is rejected. */
  readonly references?: readonly Reference[];
  /** Schemas without which this one says nothing. */
  readonly needs?: readonly string[];
  /** The only delimiter its files have; default: any that fits. */
  readonly delimiter?: string;
  /** The physical line of their header; default: the first that fits. */
  readonly headerLine?: number;
  /** From report.config.ts: where it fits, its author has decided. */
  readonly isMapped?: boolean;
  /** How its dates such as 1/12/2010 are written, where a file itself does not tell. */
  readonly usualDateOrder?: DateOrder;
  /** What report.config.ts settles about how it is written. */
  readonly reading?: ReadingOptions;
  /** Why no table takes rows from it, where that is so. */
  readonly unused?: string;
}

/**
 * What becomes of a row that was there before. Exact duplicates follow `duplicates` in report.config.ts
 * for the named table; a file that describes things keeps one row per key, the most complete one.
 */
export type Repeats = "events" | "order_lines" | {readonly key: string};

export interface SchemaColumn {
  /** As the exporter writes it; found whatever its case, spaces and underscores. */
  readonly name: string;
  readonly type: ColumnTypeName;
  /** The row is rejected when the value is missing. */
  readonly required?: boolean;
  /** The file is still this schema when the column is absent. */
  readonly optional?: boolean;
  /** Other names the same column goes by. */
  readonly aliases?: readonly string[];
  /** The file's columns that it is read from, joined by a space, where that is not the one of its name. */
  readonly from?: readonly string[];
  /** What each row has, where no column of the file says it. */
  readonly constant?: string;
  /**
   * What values of the file stand for, found whatever their case, spaces and underscores. Null stands for an
   * empty cell; a row that must have a value there is left out.
   */
  readonly values?: Readonly<Record<string, string | null>>;
  /**
   * The column of a table that it goes to; absent where it goes to none. Loading depends on it: an event log's
   * time, ids and codes are found by it, and a reject carries it.
   */
  readonly to?: TableColumn;
  /** Names, addresses and the like: never read past the header. */
  readonly personal?: boolean;
  /** An empty cell takes the value of the nearest row above it of the same order: it is written once an order. */
  readonly fill?: boolean;
  /** Ids of customers who are nobody, such as "0" or "guest": they are read as empty cells. */
  readonly nobody?: readonly string[];
}

/** What the values of a schema's column of type `status` mean, whatever their case, spaces and underscores. */
export interface SaleStatus {
  /** Values of rows that count. */
  readonly sold: readonly string[];
  /** Values of rows that are returns; the SQL of the mapping makes them so. */
  readonly returned?: readonly string[] | undefined;
  /** Values of rows that are left out; absent: all others. A value in no list is rejected as unknown. */
  readonly notSold?: readonly string[] | undefined;
}

export interface RowCheck {
  /** Only files with at least one of these columns are checked; default: all. */
  readonly ofFilesWith?: readonly string[];
  /** SQL over the schema's columns, true for a row to reject. */
  readonly when: string;
  readonly kind: RejectKind;
  /** What is wrong, after the kind: "amount" for `invalid amount`. */
  readonly what: string;
  /** The column of a table that cannot be made of the row. */
  readonly to: TableColumn;
  /** The schema's column whose value is shown. */
  readonly column: string;
}

export interface Reference {
  readonly column: string;
  readonly schema: string;
  readonly to: string;
}

/** The rows one schema contributes to a table. */
export interface Mapping {
  readonly table: TableName;
  /** The mapping runs when a file of this schema was read. */
  readonly from: string;
  /** Selects the table's columns by name; schemas without a file are empty. */
  readonly sql: string;
  /**
   * Selects the table's columns for what was paid back of orders as a whole: returns beside the one row for each
   * accepted row, at most one for each order.
   */
  readonly refunds?: string;
  /** Accepted rows with an orphan key, counted by SQL that returns one number `rows`. */
  readonly orphans?: readonly {readonly what: string; readonly sql: string}[];
}

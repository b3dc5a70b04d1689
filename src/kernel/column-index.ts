/** What a column holds, as `columns.json` says it. */
export type ColumnType =
  | {readonly kind: "exact"; readonly scale: number}
  | {readonly kind: "double" | "boolean" | "date" | "text"}
  /** An enumeration, whose texts are in a file of their own. */
  | {readonly kind: "enum"; readonly name: string};

/** A file of a report, and how many bytes it has. */
export interface IndexedFile {
  readonly file: string;
  readonly bytes: number;
}

/** Which columns there are, and where: `columns.json`. */
export interface ColumnIndex {
  /** Dictionaries of enumerations, by name. */
  readonly enums: Readonly<Record<string, IndexedFile>>;
  readonly tables: Readonly<Record<string, IndexedTable>>;
}

/** A table whose columns are files. */
export interface IndexedTable {
  readonly rows: number;
  readonly columns: readonly IndexedColumn[];
}

/** A column in a file of its own. */
export interface IndexedColumn extends IndexedFile {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether some rows have no value. */
  readonly hasNulls: boolean;
  /** The same column in a smaller file, for whoever has another column of the table, which nearly tells its values. */
  readonly given?: IndexedFile & {readonly by: string};
}

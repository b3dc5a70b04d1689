/** One published table, as report.json lists it. */
export interface PublishedTable {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly columns: readonly string[];
}

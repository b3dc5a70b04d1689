import type {TableColumn} from "../components/table-column.js";
import type {RankedBy} from "../model/questions/ranked-days.js";
import {loadComparing} from "./comparing.js";
import type {SqlTag} from "./create-reader.js";

/** Rows, each with its `change`, and the column of these; none where nothing is compared. */
export interface RowChanges<R> {
  readonly rows: R[];
  readonly change: TableColumn | undefined;
}

/** Adds to each row of a table how what it is ranked by differs from the other side, where figures are compared. */
export async function rowChanges<R extends object>(
  sql: SqlTag,
  rows: readonly R[],
  by: RankedBy<R>
): Promise<RowChanges<R>> {
  const {other, reader} = sql;
  if (!other) return {rows: [...rows], change: undefined};
  const {readRowChanges, changeColumn} = await loadComparing();
  const changed = await readRowChanges(sql, other, rows, by);
  return {rows: changed, change: changeColumn(by.what, reader.context.locale)};
}

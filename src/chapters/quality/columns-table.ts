import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {readColumns} from "./read-columns.js";

/** The columns that the exports supply, and how full they are. */
export async function columnsTable(sql: SqlTag): Promise<HTMLElement> {
  const columns = await readColumns(sql);
  const supplied = columns.filter((row) => row.supplied);
  return dataTable(
    supplied.map((row) => ({...row, complete: 1 - row.nulls / row.rows})),
    {
      columns: [
        "column",
        "table",
        "type",
        {key: "complete", label: "Filled", kind: "percent", bar: true},
        {key: "nulls", label: "Empty"},
        {key: "distinct_values", label: "Distinct"}
      ],
      pageSize: 12,
      sql: columns,
      label: "Columns of the clean store",
      filename: "columns"
    }
  );
}

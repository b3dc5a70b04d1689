import {completeness} from "../../charts/completeness.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import type {ColumnRow} from "./read-columns.js";
import {readColumns} from "./read-columns.js";

/** A numeric column; the table shows its statistics. */
interface NumbersRow extends Record<string, unknown> {
  readonly table: string;
  readonly column: string;
}

/** The columns that the exports supply: their completeness, those with gaps, and the numeric ones. */
export async function columnsParts(sql: SqlTag): Promise<DocumentFragment> {
  const [columns, numbers] = await Promise.all([readColumns(sql), readNumbers(sql)]);
  const supplied = columns.filter((row) => row.supplied);
  const incomplete = supplied.filter((row) => row.nulls > 0);
  return fragment(
    columnsTable(supplied, columns),
    incomplete.length > 0 &&
      chart(completeness, incomplete, {
        y: (row: ColumnRow) => `${row.table}.${row.column}`,
        rows: "rows",
        nulls: "nulls",
        title: "Columns with gaps",
        subtitle: "share of rows with a value in the column",
        caption: `${incomplete.length < supplied.length ? "All other columns are complete. " : ""}Columns that the exports never supply are not counted.`,
        ariaLabel: "Completeness of the columns with gaps",
        sql: columns
      }),
    numbers.length > 0 && [h(document, "h3", {}, "Numeric columns"), numbersTable(numbers)]
  );
}

function readNumbers(sql: SqlTag): Promise<Rows<NumbersRow>> {
  return sql<NumbersRow>`SELECT "table", "column", count, mean, sd, min, q1, median, q3, max FROM numbers`;
}

function columnsTable(supplied: readonly ColumnRow[], columns: Rows<ColumnRow>): HTMLElement {
  return dataTable(supplied.map(columnCells), {
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
  });
}

/** A column with the share of its rows that have a value; a table without rows has no shares. */
export function columnCells(row: ColumnRow) {
  return {...row, complete: row.rows ? 1 - row.nulls / row.rows : null};
}

function numbersTable(numbers: Rows<NumbersRow>): HTMLElement {
  return dataTable(
    numbers.map((row) => ({...row, column: `${row.table}.${row.column}`})),
    {
      columns: [
        "column",
        "count",
        {key: "mean", kind: "number"},
        {key: "sd", label: "Std. dev.", kind: "number"},
        {key: "min", kind: "number"},
        {key: "q1", label: "Lower quartile", kind: "number"},
        {key: "median", kind: "number"},
        {key: "q3", label: "Upper quartile", kind: "number"},
        {key: "max", kind: "number"}
      ],
      sql: numbers,
      label: "Numeric columns"
    }
  );
}

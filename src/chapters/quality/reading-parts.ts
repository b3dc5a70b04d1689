import {blank} from "../../components/blank.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {readFiles, type FileRow} from "./read-files.js";

/** How columns are read that are not written as most exports are: dates, numbers, words for nothing. */
export async function readingParts(sql: SqlTag): Promise<Node> {
  const files = await readFiles(sql);
  const rows = listReadings(files);
  if (rows.length === 0) return blank();
  return dataTable(rows, {
    columns: ["file", "column", {key: "reading", label: "How it is read"}],
    label: "How columns are read",
    filename: "readings",
    sql: files
  });
}

/** One row for each thing that was decided of a column. */
export function listReadings(
  files: readonly Pick<FileRow, "file" | "readings">[]
): {file: string; column: string; reading: string}[] {
  return files.flatMap(({file, readings}) =>
    (JSON.parse(readings) as {column: string; text: string}[]).map(({column, text}) => ({
      file,
      column,
      reading: text
    }))
  );
}

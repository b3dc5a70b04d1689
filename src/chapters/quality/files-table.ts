import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {readFiles} from "./read-files.js";

/** The files, and where their rows went. */
export async function filesTable(sql: SqlTag): Promise<HTMLElement> {
  return dataTable(await readFiles(sql), {
    columns: [
      "file",
      {key: "shape", label: "Recognised as"},
      "rows",
      "accepted",
      "rejected",
      "duplicates"
    ],
    label: "Files read",
    filename: "files"
  });
}

import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {readInputs} from "./read-inputs.js";

/** The files, and where their rows went. */
export async function filesTable(sql: SqlTag): Promise<HTMLElement> {
  return dataTable(await readInputs(sql), {
    columns: [
      "file",
      {key: "shape", label: "Read as"},
      "rows",
      "accepted",
      "rejected",
      "duplicates"
    ],
    label: "Files read"
  });
}

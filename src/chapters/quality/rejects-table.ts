import {blank} from "../../components/blank.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {readRejects} from "./read-rejects.js";

/** Why rows were turned away, with an example each. */
export async function rejectsTable(sql: SqlTag): Promise<HTMLElement> {
  const rejects = await readRejects(sql);
  if (!rejects.length) return blank();
  return dataTable(rejects, {
    columns: [
      "reason",
      "file",
      "rows",
      {key: "example", label: "For example"},
      {key: "example_line", label: "Line"}
    ],
    label: "Rejected rows by reason",
    filename: "rejected"
  });
}

import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {readLineage} from "../../reader/read-lineage.js";
import {readInputs} from "./read-inputs.js";

/** What each chapter's figures are queries over; a live preview does not know it. */
export async function chaptersTable(sql: SqlTag): Promise<HTMLElement> {
  const {list} = formats(sql.reader.context);
  const {reads} = await readInputs(sql);
  const lineage = readLineage(document);
  if (!lineage)
    return h(document, "p", {}, "What each chapter reads is worked out when the report is built.");
  // this page is not among those that were asked before it
  const chapters = [...lineage, {chapter: "Methods", reads}];
  return dataTable(
    chapters.map((row) => ({chapter: row.chapter, reads: list(row.reads)})),
    {
      columns: ["chapter", {key: "reads", label: "Its figures are queries over"}],
      sql: [], // tells of no visitor
      label: "What each chapter reads",
      filename: "lineage-chapters",
      pageSize: 20
    }
  );
}

import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {readLineage} from "../../reader/read-lineage.js";
import {readInputs} from "./read-inputs.js";
import {revenueNoteReads} from "./revenue-note.js";

/** What each chapter's figures query; not known in a live preview. */
export async function chaptersTable(sql: SqlTag): Promise<HTMLElement> {
  const {list} = formats(sql.reader.context);
  const [{reads}, revenue] = await Promise.all([readInputs(sql), revenueNoteReads(sql)]);
  const lineage = readLineage(document);
  if (!lineage)
    return h(document, "p", {}, "What each chapter reads is determined when the report is built.");
  // the lineage does not include this page itself
  const chapters = [...lineage, {chapter: "Methods", reads: [...revenue, ...reads]}];
  return dataTable(
    chapters.map((row) => ({chapter: row.chapter, reads: list(row.reads)})),
    {
      columns: ["chapter", {key: "reads", label: "What its figures query"}],
      sql: [], // not about visitors
      label: "What each chapter reads",
      filename: "lineage-chapters",
      pageSize: 20
    }
  );
}

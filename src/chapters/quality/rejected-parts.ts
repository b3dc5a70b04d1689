import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import type {Row} from "../../model/answer.js";
import {rowPlace} from "../../model/row-place.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import {readRejects} from "./read-rejects.js";

/** Why rows were rejected, with an example each, and orphan keys. */
export async function rejectedParts(sql: SqlTag): Promise<Node> {
  const [rejects, orphans] = await Promise.all([
    readRejects(sql),
    sql`SELECT * FROM orphans ORDER BY rows DESC`
  ]);
  if (!rejects.length && !orphans.length) return blank();
  return fragment(
    rejects.length > 0 && rejectsTable(rejects),
    orphans.length > 0 && orphansTable(orphans)
  );
}

function rejectsTable(rejects: Rows<Row>): HTMLElement {
  const places = rejects.map((row) => rowPlace(String(row.file), Number(row.example_line)));
  // a message is known by its place in the topic, not by a line of the file that it was landed in
  const hasTopic = places.some(({isTopic}) => isTopic);
  const {sql, reads, weight} = rejects;
  const rows = hasTopic
    ? rejects.map((row, i) => ({...row, file: places[i]!.source, place: places[i]!.place}))
    : rejects;
  return dataTable(Object.assign(rows, {sql, reads, weight}), {
    columns: [
      "reason",
      "file",
      "rows",
      {key: "example", label: "Example"},
      hasTopic ? {key: "place", label: "Where"} : {key: "example_line", label: "Line"}
    ],
    label: "Rejected rows by reason",
    filename: "rejected"
  });
}

function orphansTable(orphans: Rows<Row>): HTMLElement {
  return dataTable(orphans, {
    columns: [{key: "what", label: "Orphan keys"}, "rows"],
    label: "Orphan keys",
    filename: ""
  });
}

import {blank} from "../../components/blank.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";

/** Keys that point nowhere. */
export async function orphansTable(sql: SqlTag): Promise<HTMLElement> {
  const orphans = await sql`SELECT * FROM orphans ORDER BY rows DESC`;
  if (!orphans.length) return blank();
  return dataTable(orphans, {
    columns: [{key: "what", label: "Keys that point nowhere"}, "rows"],
    label: "Keys that point nowhere",
    filename: ""
  });
}

import type {Row} from "../../model/answer.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** Reads why rows were rejected, by file. */
export function readRejects(sql: SqlTag): Promise<Rows<Row>> {
  return sql`SELECT * FROM rejects ORDER BY rows DESC, file, reason`;
}

import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {contentMetrics} from "./content-metrics.js";
import {recordNoun} from "./record-noun.js";

/** Cells of the accepted rows. */
export interface GapsRow {
  /** Rows; null where none matches the filters. */
  readonly n: number | null;
  readonly empty: number | null;
  readonly cells: number | null;
}

/** How many cells are empty. */
export async function gapsNote(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const [gaps, metric] = await Promise.all([readGaps(sql), contentMetrics(sql)]);
  return describeGaps(gaps, metric("completeness"), recordNoun(context), formats(context));
}

function readGaps(sql: SqlTag): Promise<Rows<GapsRow>> {
  return sql<GapsRow>`SELECT
  sum(n) * max(weight) AS n, sum(n * nulls) * max(weight) AS empty,
  sum(n * cells) * max(weight) AS cells
FROM records`;
}

/**
 * The sentence.
 *
 * @param completeness the share of cells that are filled, as its element
 */
export function describeGaps(
  gaps: Rows<GapsRow>,
  completeness: Node,
  record: string,
  {count, plural}: Pick<Formats, "count" | "plural">
): DocumentFragment {
  const [row] = gaps;
  if (!row?.n) return prose`No ${record} matches these filters.`;
  const cells = number("cells", row.cells, (n) => plural(n, "cell"), {of: gaps});
  const records = number("records", row.n, (n) => plural(n, record), {of: gaps});
  if (row.empty === 0) return prose`Of ${cells} in ${records}, none is empty.`;
  return prose`Of ${cells} in ${records}, ${number("empty_cells", row.empty, count, {of: gaps})} ${row.empty === 1 ? "is" : "are"} empty: ${completeness} are filled.`;
}

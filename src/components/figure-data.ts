import type {Sources} from "../model/source.js";
import type {TableRow} from "./plain-table.js";
import type {Look} from "../format/value-format.js";
import type {TableColumn} from "./table-column.js";

/** The rows that a chart draws, for a table. */
export interface FigureData {
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly look: Look;
  readonly sql: Sources;
}

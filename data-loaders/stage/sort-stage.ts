import {rename} from "node:fs/promises";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Connection} from "../engine/open-engine.ts";
import {partitionFormat} from "./partition-format.ts";
import type {StagedFile} from "./stage-file.ts";

/** How often over, on average, a moment may be covered by row groups before sorting pays. */
const maxCover = 3;

/**
 * Sorts a staged log by time when its order would have every day look through much of the file. Most
 * logs are in order, and are left as they are.
 *
 * @returns whether it was sorted; each row then has its line in `_line`
 */
export async function sortStage(
  connection: Connection,
  path: string,
  time: string,
  {broken}: StagedFile
): Promise<boolean> {
  const [found] = await connection.rows<{cover: number | null}>(`
    SELECT sum(epoch(high) - epoch(low)) / (epoch(max(high)) - epoch(min(low)) + 86400) AS cover
    FROM (
      SELECT CAST(stats_min_value AS TIMESTAMP) AS low, CAST(stats_max_value AS TIMESTAMP) AS high
      FROM parquet_metadata(${literal(path)})
      WHERE path_in_schema = ${literal(time)}
    )`);
  if ((found?.cover ?? 0) <= maxCover) return false;
  const line = broken === undefined ? "file_row_number + 2 AS _line, " : "";
  const sorted = `${path}.sorted`;
  await connection.run(`COPY (
      SELECT ${line}* EXCLUDE (file_row_number)
      FROM read_parquet(${literal(path)}, file_row_number = true)
      ORDER BY ${identifier(time)}, file_row_number
    ) TO ${literal(sorted)} ${partitionFormat}`);
  await rename(sorted, path);
  return true;
}

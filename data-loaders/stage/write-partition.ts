import {rename, stat} from "node:fs/promises";
import {join} from "node:path";
import {literal} from "../engine/literal.ts";
import {localTime} from "../engine/local-time.ts";
import type {Connection} from "../engine/open-engine.ts";
import type {Schema} from "../sources/schema/source.ts";
import {isLog, timeColumn} from "../sources/schema/log-schema.ts";
import {partitionFiles, type PartitionAccount} from "./partition.ts";
import {sortStage} from "./sort-stage.ts";
import type {StagedFile} from "./stage-file.ts";

export interface WritePieceOptions {
  readonly staged: StagedFile;
  /** Parquet file of the typed and validated rows, which is moved into the folder. */
  readonly stage: string;
  /** Folder of the partition. */
  readonly into: string;
  readonly schema: Schema;
  /** IANA zone in which days begin. */
  readonly timeZone: string;
}

/** Writes the files of a partition into its folder: its rows, sorted where that pays, and those that were rejected. */
export async function writePartition(
  connection: Connection,
  {staged, stage, into, schema, timeZone}: WritePieceOptions
): Promise<PartitionAccount> {
  const time = isLog(schema) ? timeColumn(schema) : undefined;
  const sorted = time !== undefined && (await sortStage(connection, stage, time, staged));
  const line = staged.broken !== undefined || sorted ? "column" : "place";
  const rejected = await writeOwnRejects(
    connection,
    staged,
    stage,
    line,
    join(into, partitionFiles.rejects)
  );
  const days = time === undefined ? undefined : await countDays(connection, stage, time, timeZone);
  await rename(stage, join(into, partitionFiles.rows));
  const {rows, compact, decisions, currency} = staged;
  return {
    rows,
    rejected,
    line,
    compact,
    decisions,
    ...(currency && {currency}),
    ...(days && {days})
  };
}

async function writeOwnRejects(
  connection: Connection,
  {broken}: StagedFile,
  stage: string,
  line: PartitionAccount["line"],
  target: string
): Promise<number> {
  const place = line === "place" ? "file_row_number + 2" : "_line";
  const parts = [
    `SELECT ${place} AS line, _kind AS kind, _column AS "column", _reason AS reason, _value AS value, _raw AS raw
      FROM read_parquet(${literal(stage)}, file_row_number = true)
      -- what is wrong in itself
      WHERE _reason IS NOT NULL`
  ];
  if (broken !== undefined && (await stat(broken)).size > 0) {
    parts.push(`SELECT line, kind, NULL::VARCHAR AS "column", reason, value, raw
      FROM read_csv(${literal(broken)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
        new_line = '\\n', parallel = false, max_line_size = 8388608,
        columns = {line: 'BIGINT', kind: 'VARCHAR', reason: 'VARCHAR', value: 'VARCHAR', raw: 'VARCHAR'})`);
  }
  const sql = parts.join(" UNION ALL ");
  const [found] = await connection.rows<{n: number}>(`SELECT count(*) AS n FROM (${sql})`);
  if (found!.n === 0) return 0;
  await connection.run(
    `COPY (${sql} ORDER BY line) TO ${literal(target)} (FORMAT parquet, COMPRESSION zstd)`
  );
  return found!.n;
}

async function countDays(
  connection: Connection,
  stage: string,
  time: string,
  timeZone: string
): Promise<Record<string, number>> {
  const rows = await connection.rows<{day: string; n: number}>(`
    SELECT CAST(day AS VARCHAR) AS day, n
    FROM (
      SELECT CAST(${localTime(time, timeZone)} AS DATE) AS day, count(*) AS n
      FROM read_parquet(${literal(stage)})
      WHERE _reason IS NULL -- what is wrong has no day
      GROUP BY 1
    )
    ORDER BY 1`);
  return Object.fromEntries(rows.map(({day, n}) => [day, n]));
}

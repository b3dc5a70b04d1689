import {mkdir, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {RejectAccount} from "../manifest.ts";
import {identifier} from "../engine/identifier.ts";
import {localTime} from "../engine/local-time.ts";
import {timeColumn} from "../sources/schema/log-schema.ts";
import {reasonOf, type Reject} from "../sources/schema/reject.ts";
import {rawSql} from "./raw-sql.ts";
import type {Partition} from "./partition.ts";
import type {Records} from "./clean-records.ts";

export interface RejectOptions {
  readonly others: readonly Partition[];
  /** Days too far from the others to be the log's. */
  readonly farDays: ReadonlySet<string>;
  /** IANA zone in which days begin. */
  readonly timeZone: string;
}

/**
 * Writes one Parquet file of (file, line, kind, column, reason, value, raw) per input that has rejects, and
 * sums them up by file, kind, column and reason.
 *
 * @param options.others the partitions that are no logs, as cleanRecords was given them
 * @param cache folder in which the folder `rejects` is replaced
 */
export async function writeRejects(
  engine: Engine,
  partitions: readonly Partition[],
  {others, farDays, timeZone}: RejectOptions,
  {cleaned, folder}: Records,
  cache: string
): Promise<RejectAccount[]> {
  const accounts: RejectAccount[] = [];
  const fresh = join(cache, "rejects.tmp");
  await rm(fresh, {recursive: true, force: true});
  await mkdir(fresh, {recursive: true});
  for (const partition of partitions) {
    const {file, rejectsPath, duplicateOf} = partition;
    const at = others.indexOf(partition);
    const late = cleaned[at]?.rejected ?? 0;
    const far = Object.keys(partition.days ?? {}).filter((day) => farDays.has(day));
    if (duplicateOf !== undefined || (rejectsPath === undefined && late + far.length === 0))
      continue;
    const parts = [];
    if (far.length > 0) parts.push(farRows(partition, far, timeZone));
    if (rejectsPath !== undefined)
      parts.push(`SELECT ${columns} FROM read_parquet(${literal(rejectsPath)})`);
    if (late > 0) {
      parts.push(`SELECT ${columns}
        FROM read_parquet(${literal(join(folder, "late_rejects.parquet"))})
        -- this file's
        WHERE file = ${at}`);
    }
    const own = `SELECT ${literal(file.name)} AS file, * FROM (${parts.join(" UNION ALL ")})`;
    const found = await engine.rows<Found>(`SELECT kind, "column", reason, count(*) AS rows,
        min_by(line, line, 3) AS lines, min_by(coalesce(value, ''), line, 3) AS values
      FROM (${own}) GROUP BY ALL ORDER BY rows DESC, reason, "column"`);
    const path = join(fresh, `${file.name.replaceAll("/", "-")}.parquet`);
    await engine.run(
      `COPY (${own} ORDER BY line) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`
    );
    for (const {lines, values, ...reject} of found) {
      const examples = lines.map((line, at) => ({line, value: values[at]!}));
      accounts.push({file: file.name, ...reject, examples});
    }
  }
  await rm(join(cache, "rejects"), {recursive: true, force: true});
  await rename(fresh, join(cache, "rejects"));
  return accounts;
}

const columns = 'line, kind, "column", reason, value, raw';

/** Sound rows of a log that are of some far days. */
function farRows({path, line, schema}: Partition, days: readonly string[], zone: string): string {
  const time = timeColumn(schema);
  const reject: Reject = {kind: "far off", what: time, column: "events.event_time"};
  const place = line === "place" ? "file_row_number + 2" : "_line";
  return `SELECT ${place} AS line, ${literal(reject.kind)} AS kind, ${literal(reject.column!)} AS "column",
      ${literal(reasonOf(reject))} AS reason, CAST(${identifier(time)} AS VARCHAR) AS value, ${rawSql(schema)} AS raw
    FROM read_parquet(${literal(path)}, file_row_number = true)
    WHERE _reason IS NULL -- what is wrong in itself has its own reason
      AND CAST(${localTime(time, zone)} AS DATE) IN (${days.map((day) => `DATE ${literal(day)}`).join(", ")})`;
}

interface Found extends Pick<RejectAccount, "kind" | "column" | "reason" | "rows"> {
  lines: number[];
  values: string[];
}

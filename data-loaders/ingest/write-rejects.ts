import {join} from "node:path";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {RejectAccount} from "../manifest.ts";
import type {StagedFile} from "./stage-file.ts";

/**
 * Writes one Parquet file of (file, line, reason, value, raw) per input that has rejects, from the
 * table `rejects`, and sums them up by file and reason.
 *
 * @param folder an existing folder
 */
export async function writeRejects(
  engine: Engine,
  files: readonly StagedFile[],
  folder: string
): Promise<RejectAccount[]> {
  const accounts: RejectAccount[] = [];
  for (const [i, {file}] of files.entries()) {
    const own = `SELECT ${literal(file.name)} AS file, line, reason, value, raw FROM rejects
      -- this file's
      WHERE file = ${i}`;
    const found = await engine.rows<Found>(`SELECT reason, count(*) AS rows,
        min_by(line, line, 3) AS lines, min_by(coalesce(value, ''), line, 3) AS values
      FROM (${own}) GROUP BY reason ORDER BY rows DESC, reason`);
    if (found.length === 0) continue;
    const path = join(folder, `${file.name.replaceAll("/", "-")}.parquet`);
    await engine.run(
      `COPY (${own} ORDER BY line) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`
    );
    for (const {reason, rows, lines, values} of found) {
      const examples = lines.map((line, at) => ({line, value: values[at]!}));
      accounts.push({file: file.name, reason, rows, examples});
    }
  }
  return accounts;
}

interface Found {
  reason: string;
  rows: number;
  lines: number[];
  values: string[];
}

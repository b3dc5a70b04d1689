import {mkdtemp, readdir, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {project} from "../data-loaders/project.ts";
import type {Run} from "./run.ts";
import {run} from "./run.ts";
import type {Line} from "./table.ts";
import {median} from "./table.ts";

/** A generated log read, checked and stored, beside a bare DuckDB copy of the same file to Parquet. */
export async function benchIngest({rows, runs}: {rows: number; runs: number}): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-bench-"));
  try {
    const log = join(folder, "log");
    await node(["data-loaders/sample.ts", "--rows", String(rows), "--out", log]);
    const [file] = (await readdir(log)).filter((name) => name.endsWith(".csv"));
    const csv = join(log, file!);
    const ours: Run[] = [];
    const bare: Run[] = [];
    for (let i = 0; i < runs; ++i) {
      ours.push(await node(["bench/ingest-once.ts", csv, join(folder, "store")]));
      bare.push(await node(["bench/bare-copy.ts", csv, join(folder, "bare.parquet")]));
    }
    const ratios = ours.map((one, i) => one.seconds / bare[i]!.seconds);
    const time = median(ours.map((one) => one.seconds));
    const {size} = await stat(csv);
    return [
      {
        what: `${rows.toLocaleString("en-US")} events (${(size / 1e6).toFixed(0)} MB): time beside a bare copy`,
        reached: `${median(ratios).toFixed(2)} ×`,
        bar: "≤ 2 × (whole build at 110 M)",
        met: median(ratios) <= 2
      },
      {
        what: "rows and bytes a second",
        reached: `${Math.round(rows / time).toLocaleString("en-US")} rows/s, ${(size / 1e6 / time).toFixed(0)} MB/s`
      },
      {
        what: "peak memory",
        reached: `${(median(ours.map((one) => one.peak)) / 1e6).toFixed(0)} MB; bare copy ${(median(bare.map((one) => one.peak)) / 1e6).toFixed(0)} MB`,
        bar: "≤ 8 GB",
        met: median(ours.map((one) => one.peak)) <= 8e9
      }
    ];
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function node(words: readonly string[]) {
  return run(process.execPath, ["--import", "tsx", ...words], project.root);
}

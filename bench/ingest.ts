import {mkdtemp, readdir, readFile, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {project} from "../data-loaders/project.ts";
import {count, megabytes, seconds} from "./format.ts";
import {runDaybook} from "./run-daybook.ts";
import type {Run} from "./run.ts";
import {run} from "./run.ts";
import {scratchProject} from "./scratch-project.ts";
import {median} from "./statistics.ts";
import type {Table} from "./table.ts";
import {formatBar} from "./table.ts";

/** A generated log read, and a whole report built of it, beside a bare copy of it to Parquet. */
export async function benchIngest({rows, runs}: {rows: number; runs: number}): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-bench-"));
  const scratch = await scratchProject({budget: {data: 1e12}});
  try {
    const log = join(folder, "log");
    await node("data-loaders/sample.ts", "--rows", String(rows), "--out", log);
    const [file] = (await readdir(log)).filter((name) => name.endsWith(".csv"));
    const csv = join(log, file!);
    const {size} = await stat(csv);
    const [bare, ingests, builds]: Run[][] = [[], [], []];
    // in turn, so that whatever else the machine does meets all of them alike
    for (let i = 0; i < runs; ++i) {
      bare!.push(await node("bench/bare-copy.ts", csv, join(folder, "bare.parquet")));
      ingests!.push(await node("bench/ingest-once.ts", csv, join(folder, "store")));
      await rm(join(scratch.root, ".cache"), {recursive: true, force: true});
      builds!.push(await runDaybook(scratch.root, "build", "--data", csv));
    }
    const row = (what: string, all: readonly Run[], bar?: (ratio: number) => string) => {
      const time = median(all.map((one) => one.seconds));
      const ratio = median(all.map((one, i) => one.seconds / bare![i]!.seconds));
      const peak = median(all.map((one) => one.peak));
      const speed = `${count(rows / time)} rows/s, ${(size / 1e6 / time).toFixed(0)} MB/s`;
      return [
        what,
        seconds(time),
        speed,
        `${ratio.toFixed(2)} ×`,
        megabytes(peak),
        bar?.(ratio) ?? ""
      ];
    };
    return {
      columns: [
        `${count(rows)} events, ${megabytes(size)}`,
        "time",
        "speed",
        "bare copy = 1",
        "peak memory",
        "bar"
      ],
      rows: [
        row("bare copy: `COPY (FROM read_csv(…)) TO … (FORMAT parquet, COMPRESSION zstd)`", bare!),
        row("ingest: every row checked, store written", ingests!),
        row("whole build: the report from the CSV", builds!, (ratio) =>
          formatBar("≤ 2 × at 110 M events", ratio <= 2)
        )
      ],
      note: `Median of ${runs}, run in turn; each figure is of a process from start to end. Published data: ${await published(scratch.root)}.`
    };
  } finally {
    await rm(folder, {recursive: true, force: true});
    await scratch.remove();
  }
}

async function published(root: string): Promise<string> {
  const {tables} = JSON.parse(await readFile(join(root, "dist/report.json"), "utf8")) as {
    tables: {bytes: number}[];
  };
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  return `${megabytes(bytes)} (bar ≤ 8 MB${bytes > 8e6 ? ", **missed**: sessions are not sampled yet" : ""})`;
}

function node(...words: string[]): Promise<Run> {
  return run(process.execPath, ["--import", "tsx", ...words], project.root);
}

import {mkdir, mkdtemp, readdir, readFile, rename, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {linearRegression} from "simple-statistics";
import {project} from "../data-loaders/project.ts";
import {count, megabytes, seconds} from "./format.ts";
import {runDaybook} from "./run-daybook.ts";
import type {Run} from "./run.ts";
import {run} from "./run.ts";
import {scratchProject} from "./scratch-project.ts";
import {median} from "./statistics.ts";
import type {Table} from "./table.ts";
import {formatBar} from "./table.ts";

/** Sizes of logs that are read, in events, unless one is asked for. */
const sizes = [1_000_000, 10_000_000, 110_000_000];

/** Larger logs are read once: their own length evens out what else the machine does. */
const onceAbove = 20_000_000;

/** Memory that a build may ask for, in bytes; the bar for the whole process is 8 GB. */
const memory = 5e9;

/**
 * Reports of generated logs of several sizes, one file a day, each beside a bare copy of the same files to
 * Parquet in the same run; and one more day beside the whole.
 */
export async function benchIngest({rows, runs}: {rows?: number; runs: number}): Promise<Table> {
  const measured: Measured[] = [];
  for (const size of rows === undefined ? sizes : [rows]) {
    measured.push(await measure(size, size > onceAbove ? 1 : runs));
  }
  const exponent = measured.length > 1 ? exponentOf(measured) : undefined;
  return {
    columns: [
      "events",
      "csv",
      "bare copy",
      "whole build",
      "rows/s",
      "bare copy = 1",
      "peak memory",
      "store",
      "published",
      "one more day",
      "bars"
    ],
    rows: measured.map((one) => [
      count(one.rows),
      megabytes(one.csv),
      seconds(one.bare),
      seconds(one.build),
      count(one.rows / one.build),
      `${one.ratio.toFixed(2)} ×`,
      megabytes(one.peak),
      megabytes(one.store),
      megabytes(one.published),
      `${seconds(one.day)}, ${((100 * one.day) / one.build).toFixed(1)} %`,
      [
        formatBar("≤ 2 × at 110 M", one.ratio <= 2),
        formatBar("≤ 8 GB", one.peak <= 8e9),
        formatBar("day ≤ 5 % at 110 M", one.day <= 0.05 * one.build),
        formatBar("published ≤ 8 MB", one.published <= 8e6)
      ].join("; ")
    ]),
    note:
      `${runs === 1 ? "One run each" : `Medians of ${runs} runs, of one above ${count(onceAbove)} events`}; copy and build in turn. The bare copy is \`COPY (FROM read_csv(…)) TO … (FORMAT parquet, COMPRESSION zstd)\` by DuckDB. Times are of processes from start to end, the build's with pages and all; one more day is a build after the last of 214 files was added to the others.` +
      (exponent === undefined
        ? ""
        : ` Time grows with rows to the power of ${exponent.toFixed(2)} (bar ≤ 1.05${exponent > 1.05 ? ", **missed**" : ""}).`)
  };
}

interface Measured {
  rows: number;
  csv: number;
  bare: number;
  build: number;
  ratio: number;
  peak: number;
  store: number;
  published: number;
  day: number;
}

async function measure(rows: number, runs: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-bench-"));
  const scratch = await scratchProject({memory});
  const [log, isolated] = [join(folder, "log"), join(folder, "isolated")];
  try {
    await node("data/generate/index.ts", "--rows", String(rows), "--split", "day", "--out", log);
    await mkdir(isolated);
    const last = (await readdir(log))
      .filter((name) => name.endsWith(".csv"))
      .sort()
      .at(-1)!;
    const [bare, builds, days]: Run[][] = [[], [], []];
    for (let i = 0; i < runs; ++i) {
      const parquet = join(folder, "bare.parquet");
      bare!.push(await node("bench/bare-copy.ts", join(log, "*.csv"), parquet));
      await rm(parquet);
      await rm(join(scratch.root, ".cache"), {recursive: true, force: true});
      builds!.push(await runDaybook(scratch.root, "build", "--data", log));
      await rename(join(log, last), join(isolated, last));
      await runDaybook(scratch.root, "build", "--data", log);
      await rename(join(isolated, last), join(log, last));
      days!.push(await runDaybook(scratch.root, "build", "--data", log));
    }
    const time = (all: readonly Run[] | undefined) => median(all!.map((one) => one.seconds));
    return {
      rows,
      csv: await sizeOf(log),
      bare: time(bare),
      build: time(builds),
      ratio: median(builds!.map((one, i) => one.seconds / bare![i]!.seconds)),
      peak: median(builds!.map((one) => one.peak)),
      store: await sizeOf(join(scratch.root, ".cache/store")),
      published: await publishedIn(scratch.root),
      day: time(days)
    };
  } finally {
    await rm(folder, {recursive: true, force: true});
    await scratch.remove();
  }
}

/** How time grows with rows: the slope of their logarithms. */
function exponentOf(measured: readonly Measured[]): number {
  return linearRegression(measured.map(({rows, build}) => [Math.log(rows), Math.log(build)])).m;
}

async function publishedIn(root: string): Promise<number> {
  const {tables} = JSON.parse(await readFile(join(root, "dist/report.json"), "utf8")) as {
    tables: {bytes: number}[];
  };
  return tables.reduce((sum, table) => sum + table.bytes, 0);
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile());
  const sizes = files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function node(...words: string[]): Promise<Run> {
  return run(process.execPath, ["--import", "tsx", ...words], project.root);
}

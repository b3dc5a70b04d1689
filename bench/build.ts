import {rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {project} from "../data-loaders/project.ts";
import type {Run} from "./run.ts";
import {run} from "./run.ts";
import type {Line} from "./table.ts";
import {median} from "./table.ts";

/** The sample report from nothing kept, and again with nothing changed. */
export async function benchBuild({runs}: {runs: number}): Promise<Line[]> {
  const out = join(tmpdir(), "daybook-bench-report");
  const build = () =>
    run(
      process.execPath,
      ["--import", "tsx", "data-loaders/cli.ts", "build", "--out", out],
      project.root
    );
  const cold: Run[] = [];
  for (let i = 0; i < runs; ++i) {
    for (const folder of [out, project.cache, project.frameworkCache]) {
      await rm(folder, {recursive: true, force: true});
    }
    cold.push(await build());
  }
  const warm: Run[] = [];
  for (let i = 0; i < runs; ++i) warm.push(await build());
  await rm(out, {recursive: true, force: true});
  const seconds = (all: typeof cold) => median(all.map((one) => one.seconds));
  const peak = median(cold.map((one) => one.peak));
  return [
    {
      what: "sample report, nothing kept",
      reached: `${seconds(cold).toFixed(1)} s`,
      bar: "≤ 40 s",
      met: seconds(cold) <= 40
    },
    {what: "the same, peak memory of all its processes", reached: `${(peak / 1e6).toFixed(0)} MB`},
    {
      what: "sample report, nothing changed",
      reached: `${seconds(warm).toFixed(1)} s`,
      bar: "≤ 5 s",
      met: seconds(warm) <= 5
    }
  ];
}

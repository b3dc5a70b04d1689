import {rm} from "node:fs/promises";
import {join} from "node:path";
import {megabytes, seconds} from "./format.ts";
import {runDaybook} from "./run-daybook.ts";
import type {Run} from "./run.ts";
import {scratchProject} from "./scratch-project.ts";
import {median} from "./statistics.ts";
import type {Table} from "./table.ts";
import {formatBar} from "./table.ts";

/** The sample report: from nothing kept, again with nothing changed, and with a page changed. */
export async function benchBuild({runs}: {runs: number}): Promise<Table> {
  const scratch = await scratchProject();
  try {
    const cold: Run[] = [];
    const page: Run[] = [];
    const same: Run[] = [];
    for (let i = 0; i < runs; ++i) {
      for (const folder of ["dist", ".cache", "src/.observablehq"])
        await rm(join(scratch.root, folder), {recursive: true, force: true});
      cold.push(await runDaybook(scratch.root, "build"));
      same.push(await runDaybook(scratch.root, "build"));
      // the data stays prepared; all pages are built anew
      await rm(join(scratch.root, "dist"), {recursive: true});
      page.push(await runDaybook(scratch.root, "build"));
    }
    const time = (all: readonly Run[]) => median(all.map((one) => one.seconds));
    const peak = (all: readonly Run[]) => megabytes(median(all.map((one) => one.peak)));
    return {
      columns: ["sample report", "time", "peak memory", "bar"],
      rows: [
        ["nothing kept", seconds(time(cold)), peak(cold), formatBar("≤ 40 s", time(cold) <= 40)],
        ["nothing changed", seconds(time(same)), peak(same), formatBar("≤ 5 s", time(same) <= 5)],
        ["data kept, pages built anew", seconds(time(page)), peak(page), ""]
      ],
      note: `Median of ${runs}. Memory is that of all processes of the build together.`
    };
  } finally {
    await scratch.remove();
  }
}

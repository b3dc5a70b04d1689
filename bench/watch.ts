import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdir, rename, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {seconds} from "./format.ts";
import {scratchProject} from "./scratch-project.ts";
import {median, quantile} from "./statistics.ts";
import type {Table} from "./table.ts";

/** From a file dropped into a watched folder to the refreshed report on the disk. */
export async function benchWatch({runs}: {runs: number}): Promise<Table> {
  const scratch = await scratchProject();
  const data = join(scratch.root, "drop");
  await mkdir(data);
  await writeFile(join(data, "day-0.csv"), dayOf(0));
  const words = ["--import", "tsx", "data-loaders/cli.ts", "build", "--watch", "--data", data];
  const child = spawn(process.execPath, words, {
    cwd: scratch.root,
    stdio: ["ignore", "pipe", "inherit"]
  });
  try {
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const over = ended(child);
    over.catch(() => undefined);
    const reported = async (what: string) => {
      while (!output.includes(what)) await Promise.race([sleep(20), over]);
    };
    await reported("Watching");
    const times: number[] = [];
    for (let i = 1; i <= runs; ++i) {
      output = "";
      const report = join(scratch.root, "dist/report.json");
      const before = (await stat(report)).ino;
      await writeFile(join(scratch.root, "part"), dayOf(i));
      await rename(join(scratch.root, "part"), join(data, `day-${i}.csv`));
      const began = performance.now();
      while ((await stat(report).catch(() => ({ino: before}))).ino === before) {
        await Promise.race([sleep(20), over]);
      }
      times.push((performance.now() - began) / 1000);
      await reported("Waiting");
    }
    return {
      columns: ["a day of 1,000 events dropped into a watched folder", "median", "slowest"],
      rows: [["until dist/ is refreshed", seconds(median(times)), seconds(quantile(times, 1))]],
      note: `${runs} drops; 1.5 s of each is the wait for the file to keep its size.`
    };
  } finally {
    child.kill();
    await scratch.remove();
  }
}

/** Rejects when the watch ends, which it should not. */
async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  if (child.exitCode === null) await once(child, "close");
  throw new Error(`the watch ended with ${child.exitCode}`);
}

function dayOf(day: number): string {
  const header =
    "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
  const date = `2020-10-${String(day + 1).padStart(2, "0")}`;
  const lines = Array.from({length: 1000}, (_, n) => {
    const time = `${date} ${String(n % 24).padStart(2, "0")}:00:00 UTC`;
    return `${time},${n % 9 ? "view" : "purchase"},${n % 50},1,a.b,sony,${10 + (n % 90)},${n % 300},${day}-${n % 400}`;
  });
  return `${[header, ...lines].join("\n")}\n`;
}

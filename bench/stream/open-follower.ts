import {spawn} from "node:child_process";
import {readFile} from "node:fs/promises";
import {median} from "../statistics.ts";
import {setTimeout as sleep} from "node:timers/promises";

/** `daybook follow` in a process of its own. */
export interface Follower {
  /** Begins to measure what it costs. */
  begin(): Promise<void>;
  cost(): Promise<Cost>;
  close(): Promise<void>;
}

/** What a follower has cost since its begin. */
export interface Cost {
  /** Cores that were busy. */
  readonly cores: number;
  /** Bytes of memory: at most, in the second sixth of the time, and in the last. */
  readonly peak: number;
  readonly early: number;
  readonly late: number;
}

/** Ticks of a processor's time in a second, as Linux counts them for programs. */
const ticks = 100;

/** Follows a topic into the report of a project, and waits until it does. */
export async function openFollower(
  root: string,
  {address, into}: {address: string; into: string}
): Promise<Follower> {
  const words = ["--import", "tsx", "data-loaders/cli.ts", "follow", "--every", "never"];
  const child = spawn(process.execPath, [...words, "--data", address, "--into", into], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"]
  });
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  while (!output.includes("Following")) {
    if (child.exitCode !== null) throw new Error(`the follower ended with ${child.exitCode}`);
    await sleep(50);
  }
  const used = async () => {
    const text = await readFile(`/proc/${child.pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  };
  const status = async (name: string) => {
    const text = await readFile(`/proc/${child.pid}/status`, "utf8");
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)![1]) * 1024;
  };
  let from = {used: 0, time: 0};
  const resident: number[] = [];
  let sampling: NodeJS.Timeout | undefined;
  return {
    async begin() {
      from = {used: await used(), time: Date.now()};
      const sample = () =>
        void status("VmRSS").then(
          (bytes) => resident.push(bytes),
          () => clearInterval(sampling)
        );
      sampling = setInterval(sample, 500);
    },
    async cost() {
      const cores = ((await used()) - from.used) / ((Date.now() - from.time) / 1_000);
      clearInterval(sampling);
      const sixth = Math.floor(resident.length / 6);
      return {
        cores,
        peak: await status("VmHWM"),
        early: median(resident.slice(sixth, 2 * sixth)),
        late: median(resident.slice(-sixth))
      };
    },
    async close() {
      clearInterval(sampling);
      child.kill("SIGINT");
      await ended;
    }
  };
}

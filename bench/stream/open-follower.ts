import {spawn} from "node:child_process";
import {readFile} from "node:fs/promises";
import {setTimeout as sleep} from "node:timers/promises";

/** `daybook follow` in a process of its own. */
export interface Follower {
  /** Begins to measure what it costs. */
  begin(): Promise<void>;
  /** What it has cost since: cores that were busy, bytes of memory at most. */
  cost(): Promise<{cores: number; peak: number}>;
  close(): Promise<void>;
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
  let from = {used: 0, time: 0};
  return {
    async begin() {
      from = {used: await used(), time: Date.now()};
    },
    async cost() {
      const cores = ((await used()) - from.used) / ((Date.now() - from.time) / 1_000);
      const status = await readFile(`/proc/${child.pid}/status`, "utf8");
      const peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)![1]) * 1024;
      return {cores, peak};
    },
    async close() {
      child.kill("SIGINT");
      await ended;
    }
  };
}

import {spawn} from "node:child_process";
import {performance} from "node:perf_hooks";
import {readdirSync, readFileSync} from "node:fs";

/** What one run of a command took: seconds of wall clock, peak bytes of its processes together. */
export interface Run {
  readonly seconds: number;
  readonly peak: number;
}

/**
 * Runs a command and watches the memory of it and all it starts, sampled ten times a second.
 *
 * @throws Error with the command's output when it fails
 */
export async function run(command: string, words: readonly string[], cwd: string): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, words, {cwd, stdio: ["ignore", "pipe", "pipe"]});
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, residentOf(child.pid!))), 100);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${words.join(" ")} failed\n${output}`);
  return {seconds: (performance.now() - start) / 1000, peak};
}

/** Resident bytes of a process and its descendants, from /proc; 0 where there is none. */
function residentOf(root: number): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const entry of list("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const status = read(`/proc/${entry}/status`);
    parents.set(Number(entry), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    resident.set(Number(entry), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
  }
  let sum = 0;
  for (const [pid, bytes] of resident) {
    for (let at: number | undefined = pid; at; at = parents.get(at)) {
      if (at !== root) continue;
      sum += bytes;
      break;
    }
  }
  return sum;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

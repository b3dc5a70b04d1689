import {readFile} from "node:fs/promises";
import {hostname} from "node:os";

/** Who holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When its process began, where the system tells: a number may be another process's by now. */
  readonly begun?: string;
  /** When it took the lock. */
  readonly taken: number;
  readonly goesOn: boolean;
}

/** When this process took the locks that it holds. */
const held = new Set<number>();

/** This process as a holder, until it gives the lock back. */
export async function ownHolder(goesOn: boolean): Promise<{holder: Holder; forget: () => void}> {
  let taken = Date.now();
  while (held.has(taken)) taken++;
  held.add(taken);
  const begun = await begunAt(process.pid);
  const holder = {pid: process.pid, host: hostname(), ...(begun && {begun}), taken, goesOn};
  return {holder, forget: () => void held.delete(taken)};
}

/** The holder that a file names; undefined where there is none. */
export async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Holder);
}

/**
 * Whether a process is known to be gone; of another machine nobody can tell. In a container that was started again, the
 * number of the process that was killed is that of this one.
 */
export async function isHolderDead({pid, host, begun, taken}: Holder): Promise<boolean> {
  if (host !== hostname()) return false;
  if (pid === process.pid) return !held.has(taken);
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as {code?: string}).code === "ESRCH";
  }
  const now = await begunAt(pid);
  return begun !== undefined && now !== undefined && now !== begun;
}

/** When a process began, in ticks since the machine did; known on Linux alone. */
async function begunAt(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // its second field is the name, in which there may be spaces
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

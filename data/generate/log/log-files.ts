import {closeSync, openSync, renameSync, writeSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {join} from "node:path";

/** How a log is cut into files. */
export const splits = ["none", "month", "day"] as const;
export type Split = (typeof splits)[number];

/** Where a log's bytes go; a file has its name only once it is whole. */
export interface LogFiles {
  /** Ends the file before, if any, and begins another. */
  begin(name: string): void;
  write(bytes: Uint8Array, from: number, to: number): void;
  end(): void;
  readonly paths: readonly string[];
  /** Bytes written so far, headers included. */
  readonly size: number;
}

/** Opens a folder for the files of a log, each of which starts with the header. */
export async function openLogFiles(folder: string, header: string): Promise<LogFiles> {
  await mkdir(folder, {recursive: true});
  const paths: string[] = [];
  const headerBytes = Buffer.from(`${header}\n`);
  let file: number | undefined;
  let path = "";
  let size = 0;
  const write = (bytes: Uint8Array, from: number, to: number): void => {
    if (file === undefined) throw new Error("missing file: begin one first");
    for (let place = from; place < to;) place += writeSync(file, bytes, place, to - place);
    size += to - from;
  };
  const end = (): void => {
    if (file === undefined) return;
    closeSync(file);
    file = undefined;
    renameSync(`${path}.part`, path);
    paths.push(path);
  };
  return {
    begin(name) {
      end();
      path = join(folder, name);
      file = openSync(`${path}.part`, "w");
      write(headerBytes, 0, headerBytes.length);
    },
    write,
    end,
    paths,
    get size() {
      return size;
    }
  };
}

/** The file a day's rows belong in: `events.csv`, `2020-Nov.csv` or `2020-11-27.csv`. */
export function fileNameOf(isoDay: string, split: Split): string {
  if (split === "none") return "events.csv";
  if (split === "day") return `${isoDay}.csv`;
  const month = new Date(`${isoDay}T00:00:00Z`).toLocaleString("en-US", {
    month: "short",
    timeZone: "UTC"
  });
  return `${isoDay.slice(0, 4)}-${month}.csv`;
}

import {existsSync} from "node:fs";
import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {liveFolder} from "../../../src/model/live-folder.ts";
import {explainFailure} from "../../engine/explain-failure.ts";

/** The folder `live` of a report. */
export interface LiveFiles {
  /** Writes a file, whole or not at all. */
  write(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
  read<T>(name: string): Promise<T | undefined>;
}

/** Milliseconds for which a report's folder may be away while a build puts another in its place. */
const patience = 2_000;

/**
 * Opens the folder `live` in the folder of a report. Where it is gone, which a build that was killed and people may do,
 * all files that stood there are written again.
 */
export function openLiveFiles(out: string, {now = Date.now} = {}): LiveFiles {
  const folder = join(out, liveFolder);
  const kept = new Map<string, string>();
  let missingSince: number | undefined;
  let isFirst = true;

  const put = async (name: string, text: string) => {
    await writeFile(join(folder, `.${name}`), text);
    await rename(join(folder, `.${name}`), join(folder, name));
  };
  const restore = async () => {
    if (!existsSync(dirname(folder))) {
      missingSince ??= now();
      // made too early, it would be in the way of a report
      if (!isFirst && now() - missingSince < patience) return;
    }
    missingSince = undefined;
    await mkdir(folder, {recursive: true});
    for (const [name, text] of kept) await put(name, text);
  };
  const explained = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      // the folder was moved once more: the next write finds it
      if ((error as {code?: string}).code !== "ENOENT") throw explainFailure(error);
    });
  return {
    async write(name, value) {
      const text = JSON.stringify(value);
      kept.set(name, text);
      await put(name, text).catch((error: unknown) => {
        if ((error as {code?: string}).code !== "ENOENT") throw explainFailure(error);
        return explained(restore());
      });
      isFirst = false;
    },
    async remove(name) {
      kept.delete(name);
      await rm(join(folder, name), {force: true});
    },
    async read<T>(name: string) {
      const text = await readFile(join(folder, name), "utf8").catch(() => undefined);
      if (text === undefined) return undefined;
      kept.set(name, text);
      return JSON.parse(text) as T;
    }
  };
}

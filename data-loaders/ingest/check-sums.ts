import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileDigest} from "../engine/digest.ts";
import {writeJson} from "../engine/write-whole.ts";
import {stampOf} from "./seen-files.ts";

/**
 * A check of files against the checksums written when they were made. A file that nobody has written to
 * since its last check is not read again.
 *
 * @param store folder in which to remember what was checked, as checked.json
 */
export async function createCheck(
  store: string
): Promise<(path: string, sum: string) => Promise<boolean>> {
  const memory = join(store, "checked.json");
  const text = await readFile(memory, "utf8").catch(() => "{}");
  const checked = JSON.parse(text) as Record<string, string>;
  return async (path, sum) => {
    const stamp = await stampOf(path).catch(() => undefined);
    if (stamp === undefined) return false;
    const mark = `${stamp} ${sum}`;
    if (checked[path] === mark) return true;
    if ((await fileDigest(path)) !== sum) return false;
    checked[path] = mark;
    await writeJson(memory, checked);
    return true;
  };
}

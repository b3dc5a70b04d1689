import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileDigest} from "./digest.ts";
import {writeJson} from "./write-whole.ts";
import {stampOf} from "./stamp-of.ts";

/** A check of files against the checksums written when they were made. */
export interface Check {
  /** Whether a file is as it was made. One that nobody has written to since its last check is not read. */
  isWhole(path: string, sum: string): Promise<boolean>;
  /** Tells of a file that was made just now. */
  made(path: string, sum: string): Promise<void>;
  /** Keeps in mind what was checked. */
  save(): Promise<void>;
}

/** @param store folder in which to remember what was checked, as checked.json */
export async function createCheck(store: string): Promise<Check> {
  const memory = join(store, "checked.json");
  const text = await readFile(memory, "utf8").catch(() => "{}");
  const checked = JSON.parse(text) as Record<string, string>;
  const markOf = async (path: string, sum: string) => `${await stampOf(path)} ${sum}`;
  let isNew = false;
  const keep = (path: string, mark: string) => {
    checked[path] = mark;
    isNew = true;
  };
  return {
    async isWhole(path, sum) {
      const mark = await markOf(path, sum).catch(() => undefined);
      if (mark === undefined) return false;
      if (checked[path] === mark) return true;
      if ((await fileDigest(path)) !== sum) return false;
      keep(path, mark);
      return true;
    },
    async made(path, sum) {
      keep(path, await markOf(path, sum));
    },
    async save() {
      if (isNew) await writeJson(memory, checked);
      isNew = false;
    }
  };
}

/** What a folder of files says of itself in account.json; undefined unless it is there and whole. */
export async function readAccount<T extends {readonly sums: Readonly<Record<string, string>>}>(
  folder: string,
  check: Check
): Promise<T | undefined> {
  const text = await readFile(join(folder, "account.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const account = JSON.parse(text) as T;
  for (const [file, sum] of Object.entries(account.sums)) {
    if (!(await check.isWhole(join(folder, file), sum))) return undefined;
  }
  return account;
}

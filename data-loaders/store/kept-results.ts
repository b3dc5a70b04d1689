import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileDigest} from "./digest.ts";
import {stampOf} from "./stamp-of.ts";
import {writeJson, writeWhole} from "./write-whole.ts";

/** Something that was computed once and is kept: some files, and what is known of them. */
export interface Kept<T> {
  readonly id: string;
  /** The folder that holds its files. */
  readonly folder: string;
  readonly account: T;
  /** Whether it was made just now. */
  readonly isNew: boolean;
}

/** A folder of results, each in a folder of its own whose name is its id. */
export interface KeptResults {
  /**
   * The result of that id where it is there and whole.
   *
   * @param onDamage called with one that is not as it was made, which is then removed
   */
  find<T>(id: string, onDamage?: () => void): Promise<Kept<T> | undefined>;
  /**
   * The result of that id, made now unless it is there.
   *
   * @param id names the result and all that it depends on: `visits-5f2c…`
   * @param make writes its files into the folder it is given, and returns its account, plain JSON
   */
  get<T>(id: string, make: (into: string) => Promise<T>, onDamage?: () => void): Promise<Kept<T>>;
  /** Remembers which files were found whole, so that they are not read again until somebody writes to them. */
  save(): Promise<void>;
  /** Removes every other result than those of some ids, and what killed runs have left. */
  sweep(ids: Iterable<string>): Promise<void>;
}

/** Written last, so that a folder with it is whole. */
const accountFile = "account.json";

/** Which files were found whole, and their stamps of that moment. */
const checkedFile = "checked.json";

interface KeptAccount<T> {
  /** SHA-256 of each file, by its name. */
  readonly sums: Readonly<Record<string, string>>;
  readonly account: T;
}

/** Opens a folder of results, which is made where there is none. */
export async function openKeptResults(folder: string): Promise<KeptResults> {
  await mkdir(folder, {recursive: true});
  const memory = join(folder, checkedFile);
  const checked = new Map(Object.entries((await readJson<Record<string, string>>(memory)) ?? {}));

  async function isWhole(file: string, sum: string): Promise<boolean> {
    const path = join(folder, file);
    const mark = await markOf(path, sum).catch(() => undefined);
    if (mark === undefined) return false;
    if (checked.get(file) === mark) return true;
    if ((await fileDigest(path)) !== sum) return false;
    checked.set(file, mark);
    return true;
  }

  async function find<T>(id: string, onDamage?: () => void): Promise<Kept<T> | undefined> {
    const own = join(folder, id);
    const kept = await readJson<KeptAccount<T>>(join(own, accountFile));
    const sums = Object.entries(kept?.sums ?? {});
    for (const [file, sum] of sums) {
      if (await isWhole(`${id}/${file}`, sum)) continue;
      onDamage?.();
      await rm(own, {recursive: true, force: true});
      return undefined;
    }
    return kept && {id, folder: own, account: kept.account, isNew: false};
  }

  async function make<T>(id: string, work: (into: string) => Promise<T>): Promise<Kept<T>> {
    const own = join(folder, id);
    let kept: KeptAccount<T> | undefined;
    await writeWhole(
      own,
      async (into) => {
        await mkdir(into, {recursive: true});
        const account = await work(into);
        kept = {sums: await sumsOf(into), account};
        await writeFile(join(into, accountFile), JSON.stringify(kept));
      },
      {replaces: true}
    );
    const {sums, account} = kept!;
    for (const [file, sum] of Object.entries(sums))
      checked.set(`${id}/${file}`, await markOf(join(own, file), sum));
    return {id, folder: own, account, isNew: true};
  }

  return {
    find,
    get: async (id, work, onDamage) => (await find(id, onDamage)) ?? (await make(id, work)),
    async save() {
      const entries = [...checked].sort(([a], [b]) => (a < b ? -1 : 1));
      await writeJson(memory, Object.fromEntries(entries));
    },
    async sweep(ids) {
      const keep = new Set([...ids, checkedFile]);
      for (const name of await readdir(folder)) {
        if (!keep.has(name)) await rm(join(folder, name), {recursive: true, force: true});
      }
      for (const file of checked.keys()) {
        if (!keep.has(file.slice(0, file.indexOf("/")))) checked.delete(file);
      }
    }
  };
}

const markOf = async (path: string, sum: string) => `${await stampOf(path)} ${sum}`;

async function sumsOf(folder: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const file of (await readdir(folder)).sort())
    sums[file] = await fileDigest(join(folder, file));
  return sums;
}

/** Undefined where there is no such file, or none that a run wrote to its end. */
async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

import {mkdir, readdir, readFile, rm} from "node:fs/promises";
import {basename, join} from "node:path";
import {createCheck} from "../store/check-sums.ts";
import {digest, fileDigest} from "../store/digest.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {tablesIn} from "../engine/tables-in.ts";
import {writeJson, writeWhole} from "../store/write-whole.ts";
import type {Model} from "./models.ts";
import {publishCode} from "./relation-keys.ts";

/** The models' answers as they were last time. */
export interface Answers {
  /** A model's answer as a Parquet file, asked now if something it depends on has changed. */
  ask(model: Model): Promise<string>;
  /** Removes answers that nobody asked for. */
  sweep(): Promise<void>;
}

/**
 * Opens the folder of answers.
 *
 * @param keys digest of each relation that models can read
 * @param onModel told of each model that is asked again
 */
export async function openAnswers(
  engine: Engine,
  folder: string,
  keys: Readonly<Record<string, string>>,
  onModel: (name: string) => void
): Promise<Answers> {
  await mkdir(folder, {recursive: true});
  const check = await createCheck(folder);
  const used = new Set<string>();
  const keyOf = (relation: string, file: string) => {
    const key = keys[relation];
    if (key === undefined) throw new Error(`unknown relation: ${relation} (${file})`);
    return key;
  };
  return {
    async ask({name, file}) {
      const sql = (await readFile(file, "utf8")).trim();
      const reads = await tablesIn(engine, sql);
      const key = digest(publishCode(), sql, ...reads.map((relation) => keyOf(relation, file)));
      const answer = `${name}-${key}.parquet`;
      used.add(answer);
      const path = join(folder, answer);
      const account = path.replace(/parquet$/, "json");
      used.add(basename(account));
      const sum = await readFile(account, "utf8").catch(() => undefined);
      if (sum !== undefined && (await check.isWhole(path, (JSON.parse(sum) as {sum: string}).sum)))
        return path;
      onModel(name);
      await writeWhole(path, (fresh) =>
        engine.run(`COPY (${sql}) TO ${literal(fresh)} (FORMAT parquet)`)
      );
      const made = await fileDigest(path);
      await writeJson(account, {sum: made});
      await check.made(path, made);
      return path;
    },
    async sweep() {
      await check.save();
      used.add("checked.json");
      for (const name of await readdir(folder)) {
        if (!used.has(name)) await rm(join(folder, name), {force: true});
      }
    }
  };
}

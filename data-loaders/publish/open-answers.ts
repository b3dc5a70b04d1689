import {mkdir, readdir, readFile, rm} from "node:fs/promises";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {digest} from "../engine/digest.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {writeWhole} from "../engine/write-whole.ts";
import {namesIn} from "../rollups/names-in.ts";
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
  const used = new Set<string>();
  return {
    async ask({name, file}) {
      const sql = (await readFile(file, "utf8")).trim();
      const reads = namesIn(sql, Object.keys(keys));
      const key = digest(publishCode(), sql, ...reads.map((relation) => keys[relation]!));
      const answer = `${name}-${key}.parquet`;
      used.add(answer);
      const path = join(folder, answer);
      if (existsSync(path)) return path;
      onModel(name);
      await writeWhole(path, (fresh) =>
        engine.run(`COPY (${sql}) TO ${literal(fresh)} (FORMAT parquet)`)
      );
      return path;
    },
    async sweep() {
      for (const name of await readdir(folder)) {
        if (!used.has(name)) await rm(join(folder, name), {force: true});
      }
    }
  };
}

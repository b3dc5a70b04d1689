import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {inParentheses} from "../engine/in-parentheses.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {tablesIn} from "../engine/tables-in.ts";
import {digest} from "../store/digest.ts";
import {openKeptResults} from "../store/kept-results.ts";
import type {Model} from "./models.ts";
import {publishCode} from "./relation-keys.ts";

/** The models' answers as they were last time. */
export interface Answers {
  /** A model's answer as a Parquet file, asked now if something it depends on has changed. */
  ask(model: Model): Promise<string>;
  /** Removes answers that nobody asked for. */
  sweep(): Promise<void>;
}

const answerFile = "answer.parquet";

/**
 * Opens the folder of answers.
 *
 * @param keys digest of each relation that models can read
 * @param onModel reports each model that is asked again
 */
export async function openAnswers(
  engine: Engine,
  folder: string,
  keys: Readonly<Record<string, string>>,
  onModel: (name: string) => void
): Promise<Answers> {
  const kept = await openKeptResults(folder);
  const used: string[] = [];
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
      const answer = await kept.get(`${name}-${key}`, async (into) => {
        onModel(name);
        const to = literal(join(into, answerFile));
        await engine.run(`COPY ${inParentheses(sql)} TO ${to} (FORMAT parquet)`);
        return {};
      });
      used.push(answer.id);
      return join(answer.folder, answerFile);
    },
    async sweep() {
      await kept.sweep(used);
      await kept.save();
    }
  };
}

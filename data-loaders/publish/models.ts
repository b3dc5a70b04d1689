import {readdir} from "node:fs/promises";
import {fileURLToPath} from "node:url";

/** Where the models are: one SQL file a question, one published table an answer. */
export const modelsFolder = fileURLToPath(new URL("../../src/models/", import.meta.url));

export interface Model {
  /** Kebab-case, e.g. `by-day`; the file is by-day.arrow.sql, the published one by-day.arrow. */
  readonly name: string;
  /** Name of its table in the reader's database, e.g. `by_day`. */
  readonly table: string;
  readonly file: string;
}

/** Every SQL file in src/models, by name; adding a file adds a table. */
export async function findModels(folder = modelsFolder): Promise<Model[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".arrow.sql")).sort();
  return files.map((file) => {
    const name = file.slice(0, -".arrow.sql".length);
    return {name, table: name.replaceAll("-", "_"), file: `${folder}/${file}`};
  });
}

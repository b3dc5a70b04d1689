import {realpath, stat} from "node:fs/promises";
import {basename, dirname} from "node:path";
import {explainFailure} from "../engine/explain-failure.ts";
import {UserError} from "../user-error.ts";
import {listExports} from "./list-exports.ts";

/** A file to read, and the name the report calls it by. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** It was named by itself, and not found in a folder. */
  readonly isNamed?: boolean;
}

/**
 * The exports among files and folders, by name, each once. Of a folder it takes what is named like an
 * export and nothing below it; a file named by itself is taken whatever its name.
 *
 * @throws UserError `missing file` or `missing data`.
 */
export async function findFiles(paths: readonly string[]): Promise<InputFile[]> {
  const found = new Map<string, Omit<InputFile, "name">>();
  for (const path of paths) {
    const stats = await statOf(path);
    const isNamed = !stats.isDirectory();
    const inside = isNamed ? [path] : await exportsIn(path);
    for (const file of inside) {
      const real = await realpath(file);
      const isNamedBefore = found.get(real)?.isNamed === true;
      found.set(real, {
        path: file,
        bytes: (await stat(real)).size,
        isNamed: isNamed || isNamedBefore
      });
    }
  }
  if (found.size === 0) throw new UserError("missing data: no file or folder was named");
  const files = [...found.values()];
  const names = shortNames(files.map(({path}) => path));
  return files
    .map((file, i) => ({...file, name: names[i]!}))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw missing
      ? new UserError(`missing file: ${JSON.stringify(path)}`, {cause})
      : explainFailure(cause);
  }
}

async function exportsIn(folder: string): Promise<string[]> {
  const exports = await listExports(folder);
  if (exports.length === 0) {
    throw new UserError(
      `missing data: no .csv, .tsv, .ndjson or .jsonl file in ${JSON.stringify(folder)}`
    );
  }
  return exports;
}

/** Base names; where two files share one, as much of their folders as tells them apart. */
function shortNames(paths: readonly string[]): string[] {
  return paths.map((path) => {
    let name = basename(path);
    let rest = dirname(path);
    const isShared = () => paths.filter((other) => `/${other}`.endsWith(`/${name}`)).length > 1;
    while (isShared() && basename(rest) !== "") {
      name = `${basename(rest)}/${name}`;
      rest = dirname(rest);
    }
    return name;
  });
}

import {existsSync} from "node:fs";
import {readFile, stat} from "node:fs/promises";
import {basename, join} from "node:path";
import {writeArrow} from "./publish/write-arrow.ts";
import {loadConfig} from "./load-config.ts";
import {project} from "./project.ts";
import {openAll} from "./publish/open-all.ts";
import {runModel} from "./publish/run-model.ts";

// Framework's interpreter of .sql files: the model asked for as Arrow on standard output.
const file = process.argv[2]!;
const published = join(project.published, basename(file, ".sql"));
process.stdout.write((await isFresh()) ? await readFile(published) : await compute());

async function isFresh(): Promise<boolean> {
  if (!existsSync(published)) return false;
  return (await stat(published)).mtimeMs >= (await stat(file)).mtimeMs;
}

async function compute(): Promise<Uint8Array> {
  const {engine} = await openAll(await loadConfig());
  try {
    return writeArrow(await runModel(engine, file));
  } finally {
    await engine.close();
  }
}

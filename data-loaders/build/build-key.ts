import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {project} from "../project.ts";

const code = ["data-loaders", "src", "prerender"];
const files = ["report.config.ts", "observablehq.config.ts", "package-lock.json"];

/** A digest of all that a report depends on: the inputs' bytes and the project's own files. */
export async function buildKey(inputs: readonly string[]): Promise<string> {
  const digest = createHash("sha256").update(process.version);
  for (const input of [...inputs].sort()) {
    digest.update(`${input}\n`);
    for await (const chunk of createReadStream(input)) digest.update(chunk as Buffer);
  }
  for (const folder of code) {
    const entries = await readdir(join(project.root, folder), {
      recursive: true,
      withFileTypes: true
    });
    const paths = entries
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(".observablehq"))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) digest.update(path).update(await readFile(path));
  }
  for (const file of files) digest.update(await readFile(join(project.root, file)).catch(() => ""));
  return digest.digest("hex");
}

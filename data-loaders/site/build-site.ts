import {spawn} from "node:child_process";
import {readFile, readdir, rm} from "node:fs/promises";
import {delimiter, join} from "node:path";
import type {ReportContext} from "../../src/model/report-context.ts";
import {isAvailable, readChapters} from "../publish/chapters.ts";

/**
 * Runs Framework over src/ into a folder and leaves out the chapters the data cannot fill.
 *
 * @throws Error with Framework's output when it fails or a page has a broken cell, which Framework
 *   itself would let pass
 */
export async function buildSite(project: string, out: string, has: ReportContext["has"]) {
  const output = await runFramework(project, out);
  const chapters = readChapters(join(project, "src"));
  for (const chapter of chapters.filter((c) => !isAvailable(c, has))) {
    await rm(join(out, `${chapter.path}.html`), {force: true});
  }
  for (const file of await readdir(out)) {
    if (!file.endsWith(".html")) continue;
    if (/observablehq--error/.test(await readFile(join(out, file), "utf8"))) {
      throw new Error(`invalid cell: ${file}\n${output}`);
    }
  }
}

async function runFramework(project: string, out: string): Promise<string> {
  const bin = join(project, "node_modules/@observablehq/framework/dist/bin/observable.js");
  const child = spawn(process.execPath, [bin, "build"], {
    cwd: project,
    env: {
      ...process.env,
      // it starts loaders by their names
      PATH: [join(project, "node_modules/.bin"), process.env.PATH].join(delimiter),
      DAYBOOK_OUTPUT: out,
      OBSERVABLE_TELEMETRY_DISABLE: "1"
    },
    stdio: ["ignore", "pipe", "pipe"]
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`invalid page: the site could not be built\n${output}`);
  return output;
}

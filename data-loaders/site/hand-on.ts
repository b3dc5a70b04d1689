import {createReadStream, existsSync} from "node:fs";
import {basename, join} from "node:path";
import {pipeline} from "node:stream/promises";
import {project} from "../project.ts";
import {engineFile, engineFiles} from "../publish/engine-files.ts";
import {kernelFile, packKernel} from "../publish/kernel-file.ts";
import {columnsFolder} from "../publish/publish-columns.ts";
import {stateOutlines} from "../publish/state-outlines.ts";

// Framework's interpreter of .published files, which stand in src/ for files that are made elsewhere: what
// the last build published, or made of a package, on standard output.
const [source, column] = process.argv.slice(2);
const name = column ? nameOfColumn(column) : basename(source!, ".published");
const path = join(project.published, name);
if (existsSync(path)) await pipeline(createReadStream(path), process.stdout);
else process.stdout.write(await make(name));

/** Of src/columns/[column].gz.published, Framework says which column is meant: `--column=…`. */
function nameOfColumn(option: string): string {
  return join(columnsFolder, `${option.slice("--column=".length)}.gz`);
}

async function make(file: string): Promise<string | Uint8Array> {
  if (file === "us-states.json") return stateOutlines();
  if (engineFiles.includes(file)) return engineFile(file);
  if (file === kernelFile) return packKernel();
  throw new Error(`missing ${file}: run npm run build first`);
}

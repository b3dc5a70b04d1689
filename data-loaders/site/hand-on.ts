import {createReadStream, existsSync} from "node:fs";
import {basename, join} from "node:path";
import {pipeline} from "node:stream/promises";
import {project} from "../project.ts";
import {engineFile, engineFiles} from "../publish/engine-files.ts";
import {stateOutlines} from "../publish/state-outlines.ts";

// Framework's interpreter of .published files, which stand in src/ for files that are made elsewhere: what
// the last build published, or made of a package, on standard output.
const name = basename(process.argv[2]!, ".published");
const path = join(project.published, name);
if (existsSync(path)) await pipeline(createReadStream(path), process.stdout);
else process.stdout.write(await make(name));

async function make(file: string): Promise<string | Uint8Array> {
  if (file === "us-states.json") return stateOutlines();
  if (engineFiles.includes(file)) return engineFile(file);
  throw new Error(`missing ${file}: run npm run build first`);
}

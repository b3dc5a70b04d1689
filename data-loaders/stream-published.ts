import {createReadStream, existsSync} from "node:fs";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {project} from "./project.ts";

/** What a data loader in src/models does: hands on a file that the last build published. */
export async function streamPublished(file: string): Promise<void> {
  const path = join(project.published, file);
  if (!existsSync(path)) throw new Error(`missing ${file}: run npm run build first`);
  await pipeline(createReadStream(path), process.stdout);
}

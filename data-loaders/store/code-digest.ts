import {readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {digest} from "./digest.ts";
import {storeVersion} from "./store-version.ts";

const loaders = fileURLToPath(new URL("..", import.meta.url));
const {version} = createRequire(import.meta.url)("@duckdb/node-api/package.json") as {
  version: string;
};
const known = new Map<string, string>();

/** Digest of the code in some folders of data-loaders, of the store's version and of the database's. */
export function codeDigest(...folders: readonly string[]): string {
  const key = folders.join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = digest(version, String(storeVersion), ...folders.flatMap(textsOf));
  known.set(key, made);
  return made;
}

function textsOf(folder: string): string[] {
  const root = join(loaders, folder);
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => [path.slice(loaders.length), readFileSync(path, "utf8")]);
}

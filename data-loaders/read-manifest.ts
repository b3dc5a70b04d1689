import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {storeVersion} from "./store/store-version.ts";
import type {Manifest} from "./manifest.ts";
import {UserError} from "./user-error.ts";

/**
 * The manifest of a store, for code that reads what an ingest has made.
 *
 * @throws UserError `missing store`, or `unsupported store` for one of another version
 */
export async function readManifest(store: string): Promise<Manifest> {
  const found = await findManifest(store);
  if (found === undefined)
    throw new UserError(`missing store: none in ${JSON.stringify(store)}; run npm run build first`);
  if ("outdated" in found) {
    throw new UserError(
      `unsupported store: version ${found.outdated}, not ${storeVersion} (${store}); run npm run build first`
    );
  }
  return found;
}

/** The manifest of a store, or the version of one that is to be made again; undefined where none can be read. */
export async function findManifest(
  store: string
): Promise<Manifest | {readonly outdated: number} | undefined> {
  const text = await readFile(join(store, "manifest.json"), "utf8").catch(() => undefined);
  try {
    if (text === undefined) return undefined;
    const manifest = JSON.parse(text) as Manifest;
    return manifest.version === storeVersion ? manifest : {outdated: manifest.version};
  } catch {
    return undefined;
  }
}

import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect} from "vitest";
import {storeContents, storeFiles} from "./store-contents.ts";

/**
 * Expects two stores, with their rejects and rollups, to hold the same files of the same contents (see storeContents).
 * Those of the same bytes need not be opened.
 */
export async function expectSameStore(found: string, wanted: string): Promise<void> {
  const names = storeFiles(found);
  expect(names).toEqual(storeFiles(wanted));
  const others = names.filter(
    (name) => !readFileSync(join(found, name)).equals(readFileSync(join(wanted, name)))
  );
  expect(await storeContents(found, others)).toEqual(await storeContents(wanted, others));
}

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {readConfig} from "../../../../data-loaders/config.ts";
import {ingest} from "../../../../data-loaders/build/ingest.ts";
import {expectSameStore} from "../../../support/expect-same-store.ts";
import {apply, changes, type ShopFiles} from "../../../support/shop-files.ts";

const config = readConfig({timeZone: "Europe/Berlin"});

/** The same sequences in every run, so that a failure can be looked at. */
const seed = 20_201_127;

/**
 * Lets things happen to a folder of exports, reading it after each, and compares the store with one made
 * from nothing.
 *
 * @param numRuns sequences to try
 */
export async function checkSequences(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(changes, async (sequence) => {
      const folder = mkdtempSync(join(tmpdir(), "daybook-test-"));
      try {
        let files: ShopFiles = new Map();
        for (const change of sequence) {
          files = apply(files, change);
          if (files.size > 0) await read(join(folder, "kept"), files);
        }
        // of nothing there is no store
        if (files.size === 0) return;
        await read(join(folder, "new"), files);
        await expectSameStore(join(folder, "kept", "cache"), join(folder, "new", "cache"));
      } finally {
        rmSync(folder, {recursive: true});
      }
    }),
    {numRuns, seed}
  );
}

async function read(folder: string, files: ShopFiles): Promise<void> {
  const data = join(folder, "data");
  rmSync(data, {recursive: true, force: true});
  mkdirSync(data, {recursive: true});
  for (const [name, text] of files) writeFileSync(join(data, name), text);
  await ingest({paths: [data], store: join(folder, "cache", "store"), config, allowNothing: true});
}

import {copyFile, mkdir, readdir} from "node:fs/promises";
import {extname, join} from "node:path";
import type {PublishedTable} from "../publish/published-table.ts";

/** Where Framework puts the files of src/models, with a hash in each name. */
const folder = "_file/models";

/**
 * Says where in a built site each published table lies, and puts there what no page links to.
 *
 * @returns the tables, each with its file's path from the root of the site
 */
export async function placeTables(
  dist: string,
  published: string,
  tables: readonly PublishedTable[]
): Promise<PublishedTable[]> {
  await mkdir(join(dist, folder), {recursive: true});
  const built = await readdir(join(dist, folder));
  return Promise.all(
    tables.map(async (table) => {
      const ending = extname(table.file);
      const stem = table.file.slice(0, -ending.length);
      const hashed = built.find(
        (name) =>
          // between stem and ending stands the hash alone
          name.startsWith(`${stem}.`) &&
          name.endsWith(ending) &&
          !name.slice(stem.length + 1, -ending.length).includes(".")
      );
      if (!hashed) await copyFile(join(published, table.file), join(dist, folder, table.file));
      return {...table, file: `${folder}/${hashed ?? table.file}`};
    })
  );
}

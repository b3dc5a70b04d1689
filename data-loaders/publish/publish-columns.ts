import {copyFile, mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {ColumnIndex, IndexedColumn, IndexedFile} from "../../src/kernel/column-index.ts";
import {digest, fileDigest} from "../store/digest.ts";
import {openKeptResults} from "../store/kept-results.ts";
import {publishCode} from "./relation-keys.ts";
import {writeColumns} from "./write-columns.ts";

/** The index of all columns, in the published folder. */
export const columnsIndex = "columns.json";

/** Where their files are, in the published folder and from there in the site. */
export const columnsFolder = "columns";

/** What the kernel reads is written as this file says. */
const form = fileURLToPath(new URL("../../src/kernel/column-bytes.ts", import.meta.url));

/**
 * Publishes each column of the reader's database as a file with a digest of its content in its name, which hosts
 * and browsers can keep for ever, and the index that names them all. A database of the same bytes is not written
 * again.
 *
 * @param database what writeReaderDatabase wrote
 * @param folder where the index and the folder of the columns go
 * @param keep where columns are kept between runs
 */
export async function publishColumns(
  database: string,
  folder: string,
  keep: string
): Promise<void> {
  const kept = await openKeptResults(keep);
  const key = digest(publishCode(), await readFile(form, "utf8"), await fileDigest(database));
  const columns = await kept.get(`columns-${key}`, (into) => writeNamed(database, into));
  const target = join(folder, columnsFolder);
  await mkdir(target, {recursive: true});
  await writeFile(join(folder, columnsIndex), JSON.stringify(columns.account));
  for (const {file} of filesOf(columns.account))
    await copyFile(join(columns.folder, file), join(target, file));
  await kept.sweep([columns.id]);
  await kept.save();
}

/** Writes the columns under names with their digests. */
async function writeNamed(database: string, folder: string): Promise<ColumnIndex> {
  const plain = join(folder, "plain");
  const index = await writeColumns(database, plain);
  const names = new Map<string, string>();
  for (const {file} of filesOf(index)) {
    const sum = (await fileDigest(join(plain, file))).slice(0, 8);
    names.set(file, file.replace(/\.gz$/, `.${sum}.gz`));
    await rename(join(plain, file), join(folder, names.get(file)!));
  }
  await rm(plain, {recursive: true});
  const named = <T extends IndexedFile>(one: T): T => ({...one, file: names.get(one.file)!});
  const column = (one: IndexedColumn): IndexedColumn => ({
    ...named(one),
    ...(one.given && {given: named(one.given)})
  });
  return {
    enums: Object.fromEntries(Object.entries(index.enums).map(([key, one]) => [key, named(one)])),
    tables: Object.fromEntries(
      Object.entries(index.tables).map(([name, {rows, columns}]) => [
        name,
        {rows, columns: columns.map(column)}
      ])
    )
  };
}

function filesOf({enums, tables}: ColumnIndex): IndexedFile[] {
  const columns = Object.values(tables).flatMap((table) => table.columns);
  return [
    ...Object.values(enums),
    ...columns,
    // a column may be in two files, of which a page fetches one
    ...columns.flatMap(({given}) => given ?? [])
  ];
}

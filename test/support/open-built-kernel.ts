import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {writeColumns} from "../../data-loaders/publish/write-columns.ts";
import {createKernel, type Kernel} from "../../src/kernel/create-kernel.ts";
import {openColumns} from "../../src/kernel/open-columns.ts";

/** The kernel over the columns of a built report. */
export interface BuiltKernel extends Kernel {
  close(): void;
}

/** Writes the columns of the database that a built report ships, and opens the kernel over them. */
export async function openBuiltKernel(report: string): Promise<BuiltKernel> {
  const models = join(report, "_file/models");
  const packed = readdirSync(models).find((file) => /^reader\.duckdb\..*gz$/.test(file));
  if (!packed) throw new Error(`missing reader.duckdb: ${models}`);
  const folder = mkdtempSync(join(tmpdir(), "daybook-columns-"));
  const database = join(folder, "reader.duckdb");
  writeFileSync(database, gunzipSync(readFileSync(join(models, packed))));
  const index = await writeColumns(database, join(folder, "columns"));
  const fetchFile = async (file: string) =>
    new Uint8Array(await readFile(join(folder, "columns", file)));
  return {
    ...createKernel(openColumns(index, fetchFile)),
    close: () => rmSync(folder, {recursive: true})
  };
}

import type {ColumnIndex} from "../kernel/column-index.js";
import {createKernel, type Kernel} from "../kernel/create-kernel.js";
import {openColumns} from "../kernel/open-columns.js";
import {fetchFile} from "./fetch-file.js";
import type {ReportFiles} from "./messages.js";

/**
 * Opens the kernel over a report's columns. Each file is fetched once, when a question first needs it; those of
 * several questions arrive at the same time.
 *
 * @throws Error where the index cannot be had
 */
export async function openReport({index, folder}: ReportFiles): Promise<Kernel> {
  const text = new TextDecoder().decode(await fetchFile(index));
  const files = openColumns(JSON.parse(text) as ColumnIndex, (file) => fetchFile(folder + file));
  return createKernel(
    new Map(
      Array.from(files, ([name, {rows, columns}]) => [
        name,
        {rows, columns: columns.map((column) => ({...column, fetch: once(() => column.fetch())}))}
      ])
    )
  );
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

import type {ColumnIndex} from "../kernel/column-index.js";
import {createKernel, type Kernel} from "../kernel/create-kernel.js";
import {openColumns} from "../kernel/open-columns.js";
import {fetchFile} from "./fetch-file.js";
import type {ReportFiles} from "./messages.js";

/**
 * Opens the kernel over a report's columns. Each file is fetched once, when a question first needs it.
 *
 * @throws Error where the index cannot be had
 */
export async function openReport({index, folder}: ReportFiles): Promise<Kernel> {
  const text = new TextDecoder().decode(await fetchFile(index));
  const files = openColumns(JSON.parse(text) as ColumnIndex, (file) => fetchFile(folder + file));
  return createKernel(files);
}

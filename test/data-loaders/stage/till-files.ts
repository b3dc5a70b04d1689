import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach} from "vitest";
import {ingest} from "../../../data-loaders/build/ingest.ts";
import {readConfig} from "../../../data-loaders/config.ts";
import {readStore} from "../../support/read-store.ts";

export const config = readConfig({
  sources: [
    {
      name: "Till",
      table: "order_lines",
      columns: {order_id: "Receipt", ordered_at: "Time", product_id: "Article", amount: "Paid"}
    }
  ]
});
const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map((path) => rm(path, {recursive: true}))));

/** A line of a till's log. */
export interface Line {
  readonly id: number;
  readonly day: number;
  readonly product: string;
  readonly amount: number;
}
/** Files by name. */
export type Files = Readonly<Record<string, readonly Line[]>>;

/** When a line was rung up. */
export function timeOf({id, day}: Line): string {
  return `2024-01-0${day + 1} 10:0${id}:00`;
}

/** The file of some lines. */
export function csvOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => `${line.id},${timeOf(line)},${line.product},${line.amount}.00`);
  return ["Receipt,Time,Article,Paid", ...rows, ""].join("\n");
}

/** Reads files into a store of their own. */
export async function read(files: Files) {
  const cache = await temporary();
  const store = join(cache, "store");
  const manifest = await ingest({paths: [await write(files)], store, config, accountsOnly: true});
  return {manifest, lines: await linesOf(store)};
}

/** The order lines of a store, as texts. */
export async function linesOf(store: string): Promise<string[]> {
  const rows = await readStore(store, "order_lines", {config});
  return rows
    .map(({ordered_at, order_id, product_id, amount}) =>
      [String(ordered_at).slice(0, 10), order_id, product_id, amount].join(" ")
    )
    .sort();
}

/** Writes files into a folder of their own. */
export async function write(files: Files): Promise<string> {
  const folder = await temporary();
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), csvOf(lines));
  return folder;
}

/** A folder that is removed after the test. */
export async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-test-"));
  made.push(folder);
  return folder;
}

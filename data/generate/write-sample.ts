import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {csvFormatRows} from "d3";
import {makeShop} from "./shop.ts";
import {customerRows, eventRows, orderRows, productRows, type Rows} from "./tables.ts";

/** The seed of the sample in data/sample. */
export const sampleSeed = 20200924;

/** Writes the four files of the sample; the same seed gives the same bytes in the same version of Node. */
export async function writeSample(folder: string, seed: number): Promise<string[]> {
  const shop = makeShop(seed);
  const files: Record<string, Buffer> = {
    "customers.csv": formatRows(customerRows(shop, seed)),
    "events.csv.gz": compress(formatRows(eventRows(shop, seed))),
    "orders.csv": formatRows(orderRows(shop, seed)),
    "products.csv": formatRows(productRows(shop, seed))
  };
  await mkdir(folder, {recursive: true});
  const paths = Object.keys(files).map((name) => join(folder, name));
  await Promise.all(Object.values(files).map((bytes, i) => writeFile(paths[i] ?? "", bytes)));
  return paths;
}

function formatRows(rows: Rows): Buffer {
  return Buffer.from(`${csvFormatRows(rows.map((row) => [...row]))}\n`);
}

/** zlib's header has no time stamp; byte 9, the system it ran on, is set to "unknown". */
function compress(bytes: Buffer): Buffer {
  const packed = gzipSync(bytes, {level: 9, memLevel: 9});
  packed[9] = 255;
  return packed;
}

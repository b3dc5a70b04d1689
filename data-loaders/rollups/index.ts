import {mkdir, readFile} from "node:fs/promises";
import {priceBands} from "../../src/metrics/price-bands.ts";
import type {Engine} from "../engine/open-engine.ts";
import {literal} from "../engine/literal.ts";

/** The heavy passes over the store, each reading the store and those before it. */
export const rollups = [
  "session_totals",
  "lines",
  "baskets",
  "people",
  "catalogue",
  "sessions",
  "cart_items",
  "visitors",
  "day_totals",
  "product_days",
  "activity",
  "visits",
  "sales"
] as const;

/**
 * Runs every rollup over an opened store and writes each as Parquet.
 *
 * @param folder where the Parquet files go, one a rollup
 */
export async function runRollups(engine: Engine, folder: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  const bands = priceBands.map(({label, low, high}) => `(${literal(label)}, ${low}, ${high})`);
  await engine.run(`CREATE TABLE bands (price_band VARCHAR, low DECIMAL(18,4), high DECIMAL(18,4));
    INSERT INTO bands VALUES ${bands.join(", ")}`);
  for (const name of rollups) {
    const sql = await readFile(new URL(`${name}.sql`, import.meta.url), "utf8");
    const file = literal(`${folder}/${name}.parquet`);
    await engine.run(`COPY (${sql}) TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
    await engine.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet(${file})`);
  }
}

/** Opens rollups that an earlier run has written. */
export async function openRollups(engine: Engine, folder: string): Promise<void> {
  for (const name of rollups) {
    const file = literal(`${folder}/${name}.parquet`);
    await engine.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet(${file})`);
  }
}

import {join} from "node:path";
import {literal} from "../engine/literal.ts";
import {localTime} from "../engine/local-time.ts";
import type {Engine} from "../engine/open-engine.ts";

/**
 * Opens the tables that are no logs as views: order_lines with `local_time`, customers, products.
 *
 * @param folder that settleRecords wrote
 */
export async function openTables(engine: Engine, folder: string, timeZone: string): Promise<void> {
  const view = (name: string, extra = "") =>
    `CREATE OR REPLACE VIEW ${name} AS SELECT *${extra} FROM read_parquet(${literal(join(folder, `${name}.parquet`))});`;
  await engine.run(
    view("order_lines", `, ${localTime("ordered_at", timeZone)} AS local_time`) +
      view("customers") +
      view("products")
  );
}

import {join} from "node:path";
import {literal} from "../engine/literal.ts";
import {localTime} from "../engine/local-time.ts";
import type {Engine} from "../engine/open-engine.ts";

// Numbers stand for where customers live while their events are summed up. Those of whom nothing is
// known have none.
const places = `
  CREATE OR REPLACE TABLE places AS
  SELECT row_number() OVER (ORDER BY state, source, country) AS place_no, state, source, country
  FROM (SELECT DISTINCT state, source, country FROM customers) AS known;
  CREATE OR REPLACE TABLE customer_places AS
  SELECT customers.customer_id, places.place_no
  FROM customers
  JOIN places
    ON places.state IS NOT DISTINCT FROM customers.state
    AND places.source IS NOT DISTINCT FROM customers.source
    AND places.country IS NOT DISTINCT FROM customers.country;`;

/**
 * Opens the tables that are no logs as views: order_lines with `local_time`, customers,
 * products; and `places` and `customer_places`.
 *
 * @param folder that cleanRecords wrote
 */
export async function openTables(engine: Engine, folder: string, timeZone: string): Promise<void> {
  const view = (name: string, extra = "") =>
    `CREATE OR REPLACE VIEW ${name} AS SELECT *${extra} FROM read_parquet(${literal(join(folder, `${name}.parquet`))});`;
  await engine.run(
    view("order_lines", `, ${localTime("ordered_at", timeZone)} AS local_time`) +
      view("customers") +
      view("products") +
      places
  );
}

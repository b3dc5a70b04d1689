import type {Engine} from "../engine/open-engine.ts";
import {literal} from "../engine/literal.ts";

/**
 * Opens the store's tables in an engine, with each time also in the report's time zone.
 *
 * @param store folder of the store
 * @param timeZone IANA zone in which days begin
 */
export async function openStore(engine: Engine, store: string, timeZone: string): Promise<void> {
  const local = (column: string) =>
    timeZone === "UTC" ? column : `timezone(${literal(timeZone)}, timezone('UTC', ${column}))`;
  const view = (name: string, extra = "") =>
    `CREATE VIEW ${name} AS SELECT *${extra} FROM read_parquet(${literal(`${store}/${name}.parquet`)});`;
  await engine.run(
    view("events", `, ${local("event_time")} AS local_time`) +
      view("order_lines", `, ${local("ordered_at")} AS local_time`) +
      view("customers") +
      view("products")
  );
}

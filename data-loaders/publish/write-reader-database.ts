import {rm} from "node:fs/promises";
import type {Engine} from "../engine/open-engine.ts";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import {priceBands} from "../../src/metrics/price-bands.ts";
import type {Model} from "./models.ts";

/** Columns with few values, kept as enumerations: small on the wire and fast to group. */
const enumerated = [
  "category",
  "category_code",
  "brand",
  "price_band",
  "state",
  "source",
  "country",
  "kind"
];

/**
 * Writes the database that the reader's engine attaches: both fact tables, what products are
 * called, and every model.
 */
export async function writeReaderDatabase(
  engine: Engine,
  file: string,
  models: readonly Model[],
  readModel: (model: Model) => Promise<string>
): Promise<void> {
  await rm(file, {force: true});
  // blocks of 16 kB, or each small column would fill 256 kB on its own
  await engine.run(`ATTACH ${literal(file)} AS reader (BLOCK_SIZE 16384)`);
  for (const column of enumerated) await createEnum(engine, column);
  await copyFacts(engine, "all_visits");
  await copyFacts(engine, "all_sales");
  await engine.run(`
    CREATE TABLE reader.catalogue AS
    SELECT CAST(product_no AS INTEGER) AS product_no, product_id, title, category_code, brand
    FROM catalogue
    ORDER BY product_no`);
  for (const model of models) {
    await engine.run(`CREATE TABLE reader.${identifier(model.table)} AS ${await readModel(model)}`);
  }
  await engine.run("CHECKPOINT reader; DETACH reader");
}

async function createEnum(engine: Engine, column: string): Promise<void> {
  const values =
    column === "price_band"
      ? priceBands.map(({label}) => label)
      : (
          await engine.rows<{value: string}>(`
            SELECT DISTINCT ${column} AS value FROM all_sales WHERE ${column} IS NOT NULL
            ${column === "kind" ? "" : `UNION SELECT ${column} FROM all_visits WHERE ${column} IS NOT NULL`}
            ORDER BY 1`)
        ).map(({value}) => value);
  const list = values.length ? values : ["(none)"];
  await engine.run(`CREATE TYPE reader.${column}_t AS ENUM (${list.map(literal).join(", ")})`);
}

async function copyFacts(engine: Engine, table: "all_visits" | "all_sales"): Promise<void> {
  const columns = await engine.rows<{column_name: string}>(`DESCRIBE ${table}`);
  const select = columns.map(({column_name: name}) =>
    enumerated.includes(name) ? `CAST(${name} AS reader.${name}_t) AS ${name}` : name
  );
  await engine.run(`CREATE TABLE reader.${table} AS SELECT ${select.join(", ")} FROM ${table}`);
}

import {rm} from "node:fs/promises";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {openEngine} from "../engine/open-engine.ts";
import {writeDatabase} from "../engine/write-database.ts";
import {priceBands} from "../../src/model/price-bands.ts";

/** A table of the reader's database and the Parquet file it is made from. */
export interface ReaderTable {
  readonly name: string;
  readonly parquet: string;
}

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

/** The tables whose columns become enumerations. */
const facts = ["all_visits", "all_sales", "all_counts", "all_takings"];

/** Writes the database that the reader's engine attaches; its bytes depend on the tables alone. */
export async function writeReaderDatabase(
  file: string,
  tables: readonly ReaderTable[]
): Promise<void> {
  await rm(file, {force: true});
  const engine = await openEngine();
  try {
    const views = tables.map(
      ({name, parquet}) =>
        `CREATE VIEW ${identifier(name)} AS SELECT * FROM read_parquet(${literal(parquet)})`
    );
    for (const view of views) await engine.run(view);
    const own = tables.filter(({name}) => facts.includes(name)).map(({name}) => name);
    const types = [];
    for (const column of enumerated) types.push(await enumSql(engine, column, own));
    const copies = [];
    for (const {name} of tables) {
      const select = facts.includes(name) ? await factColumns(engine, name) : "*";
      copies.push(
        `CREATE TABLE reader.${identifier(name)} AS SELECT ${select} FROM ${identifier(name)}`
      );
    }
    await writeDatabase([
      // FSST, the other choice for texts, samples at random
      "SET force_compression = 'dictionary'",
      ...views,
      // blocks of 16 kB, or each small column would fill 256 kB on its own
      `ATTACH ${literal(file)} AS reader (BLOCK_SIZE 16384)`,
      ...types,
      ...copies,
      "CHECKPOINT reader",
      "DETACH reader"
    ]);
  } finally {
    await engine.close();
  }
}

async function enumSql(engine: Engine, column: string, tables: readonly string[]): Promise<string> {
  const values =
    column === "price_band"
      ? priceBands.map(({label}) => label)
      : await distinct(engine, column, tables);
  const list = values.length ? values : ["(none)"];
  return `CREATE TYPE reader.${column}_t AS ENUM (${list.map(literal).join(", ")})`;
}

async function distinct(
  engine: Engine,
  column: string,
  tables: readonly string[]
): Promise<string[]> {
  const selects: string[] = [];
  for (const table of tables) {
    const columns = await engine.rows<{column_name: string}>(`DESCRIBE ${table}`);
    if (columns.some(({column_name}) => column_name === column))
      selects.push(`SELECT DISTINCT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`);
  }
  const rows = await engine.rows<{value: string}>(`${selects.join(" UNION ")} ORDER BY 1`);
  return rows.map(({value}) => value);
}

async function factColumns(engine: Engine, table: string): Promise<string> {
  const columns = await engine.rows<{column_name: string}>(`DESCRIBE ${table}`);
  return columns
    .map(({column_name: name}) =>
      enumerated.includes(name) ? `CAST(${name} AS reader.${name}_t) AS ${name}` : name
    )
    .join(", ");
}

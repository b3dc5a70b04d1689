import {rm} from "node:fs/promises";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {openEngine} from "../engine/open-engine.ts";
import {writeDatabase} from "../engine/write-database.ts";
import {priceBands} from "../../src/model/price-bands.ts";
import {publishedRelations} from "../../src/model/relations.ts";

/** A table of the reader's database and the Parquet file it is made from. */
export interface ReaderTable {
  readonly name: string;
  readonly parquet: string;
}

/** Columns of a table with few values, kept as enumerations: small on the wire and fast to group. */
const enumeratedOf = (table: string) =>
  (publishedRelations.find(({name}) => name === table)?.columns ?? [])
    .filter(({type}) => type === "ENUM")
    .map(({name}) => name);

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
    const columns = new Set(tables.flatMap(({name}) => enumeratedOf(name)));
    const types = [];
    for (const column of columns) {
      const own = tables.filter(({name}) => enumeratedOf(name).includes(column));
      types.push(await enumSql(engine, column, own));
    }
    const copies = [];
    for (const {name} of tables) {
      const casts = enumeratedOf(name).map((c) => `CAST(${c} AS reader.${c}_t) AS ${c}`);
      const select = casts.length ? `* REPLACE (${casts.join(", ")})` : "*";
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

async function enumSql(
  engine: Engine,
  column: string,
  tables: readonly ReaderTable[]
): Promise<string> {
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
  tables: readonly ReaderTable[]
): Promise<string[]> {
  const selects = tables.map(
    ({name}) => `SELECT DISTINCT ${column} AS value FROM ${name} WHERE ${column} IS NOT NULL`
  );
  const rows = await engine.rows<{value: string}>(`${selects.join(" UNION ")} ORDER BY 1`);
  return rows.map(({value}) => value);
}

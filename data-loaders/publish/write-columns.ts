import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {ColumnIndex, ColumnType, IndexedFile} from "../../src/kernel/column-index.ts";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {openEngine} from "../engine/open-engine.ts";
import {columnFile, type WrittenColumn} from "./column-file.ts";

/** Rows of one visitor, session, customer or order are next to each other: they are counted by their changes. */
const sortedBy: Readonly<Record<string, string>> = {
  all_session_products: "user_no, session_no, day, hour",
  all_sales: "customer_no, order_no"
};

/** The index of all columns. */
const indexFile = "columns.json";

/**
 * Writes each column of the reader's database as a file of its own, so that a browser can fetch those that a question
 * needs and answer it without a database; and `columns.json`, which says where they are.
 *
 * @param database what writeReaderDatabase wrote
 */
export async function writeColumns(database: string, folder: string): Promise<ColumnIndex> {
  await mkdir(folder, {recursive: true});
  const engine = await openEngine();
  try {
    await engine.run(`ATTACH ${literal(database)} AS reader (READ_ONLY); USE reader`);
    const index = await writeTables(engine, folder);
    await writeFile(join(folder, indexFile), JSON.stringify(index));
    return index;
  } finally {
    await engine.close();
  }
}

async function writeTables(engine: Engine, folder: string): Promise<ColumnIndex> {
  const put = async (file: string, bytes: Uint8Array): Promise<IndexedFile> => {
    await writeFile(join(folder, file), bytes);
    return {file, bytes: bytes.length};
  };
  const all = await engine.rows<{table_name: string; column_name: string; data_type: string}>(
    `SELECT table_name, column_name, data_type FROM duckdb_columns()
     WHERE database_name = 'reader' -- not what the engine tells of itself
     ORDER BY table_name, column_index`
  );
  const enums = new Map<string, {name: string; file: IndexedFile}>();
  const tables: Record<string, ColumnIndex["tables"][string]> = {};
  for (const name of new Set(all.map((column) => column.table_name))) {
    await engine.run(sortedTable(name));
    const columns = [];
    for (const {column_name: column, data_type: type} of all.filter((c) => c.table_name === name)) {
      const known = enums.get(type);
      if (type.startsWith("ENUM") && !known) {
        const texts = await engine.rows<{text: string}>(
          `SELECT unnest(enum_range(NULL::${type})) AS text`
        );
        const bytes = gzipSync(JSON.stringify(texts.map(({text}) => text)), {level: 9});
        enums.set(type, {name: column, file: await put(`${column}.enum.gz`, bytes)});
      }
      const written = await readColumn(engine, column, type);
      const file = await put(`${name}.${column}.gz`, columnFile(written));
      const hasNulls = written.numbers.includes(null);
      columns.push({
        name: column,
        type: columnType(type, enums.get(type)?.name),
        hasNulls,
        ...file
      });
    }
    const [count] = await engine.rows<{n: number}>("SELECT count(*) AS n FROM temp.main.sorted");
    tables[name] = {rows: count!.n, columns};
  }
  return {
    enums: Object.fromEntries([...enums.values()].map(({name, file}) => [name, file])),
    tables
  };
}

function sortedTable(name: string): string {
  const order = sortedBy[name];
  const columns = order ? `${order}, * EXCLUDE (${order})` : "*";
  const query = `SELECT * FROM reader.main.${identifier(name)}`;
  const sorted = order ? `SELECT ${columns} FROM (${query}) ORDER BY ALL` : query;
  return `CREATE OR REPLACE TEMP TABLE sorted AS ${sorted}`;
}

function columnType(type: string, enumeration: string | undefined): ColumnType {
  if (enumeration !== undefined) return {kind: "enum", name: enumeration};
  if (type === "VARCHAR") return {kind: "text"};
  if (type === "DOUBLE") return {kind: "double"};
  if (type === "BOOLEAN") return {kind: "boolean"};
  if (type === "DATE") return {kind: "date"};
  return {kind: "exact", scale: scaleOf(type)};
}

/** @throws Error `unsupported column type: …` for a type that no published table has */
function scaleOf(type: string): number {
  const decimal = /^DECIMAL\(\d+,(\d+)\)$/.exec(type);
  if (decimal) return Number(decimal[1]);
  if (!/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type))
    throw new Error(`unsupported column type: ${type}`);
  return 0;
}

async function readColumn(engine: Engine, column: string, type: string): Promise<WrittenColumn> {
  const own = identifier(column);
  if (type === "VARCHAR") {
    const rows = await engine.columns(`SELECT ${own} FROM temp.main.sorted`);
    const values = rows.values[0] as (string | null)[];
    const texts = [...new Set(values)].filter((text) => text !== null).sort();
    const codes = new Map(texts.map((text, code) => [text, code]));
    const numbers = values.map((text) => (text === null ? null : codes.get(text)!));
    return {numbers, isDouble: false, texts};
  }
  const number = type.startsWith("ENUM")
    ? `enum_code(${own})`
    : type === "DATE"
      ? `date_diff('day', DATE '1970-01-01', ${own})`
      : type.startsWith("DECIMAL")
        ? `${own} * 10::BIGINT ** ${scaleOf(type)}`
        : own;
  const isDouble = type === "DOUBLE";
  const value = isDouble ? number : `CAST(round(${number}) AS DOUBLE)`;
  const rows = await engine.columns(
    `SELECT ${type === "BOOLEAN" ? `CAST(${own} AS DOUBLE)` : value} AS value FROM temp.main.sorted`
  );
  return {numbers: rows.values[0] as (number | null)[], isDouble};
}

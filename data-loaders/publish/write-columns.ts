import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import type {
  ColumnIndex,
  ColumnType,
  IndexedColumn,
  IndexedFile,
  IndexedTable
} from "../../src/kernel/column-index.ts";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {openEngine} from "../engine/open-engine.ts";
import {columnForms, packForms} from "./column-file.ts";
import type {Numbers} from "./column-forms.ts";
import {type DeclaredColumn, isWritable} from "./is-writable.ts";
import {givenBy} from "./given-by.ts";
import {givenForms} from "./given-forms.ts";
import {scaleOf} from "./scale-of.ts";

/** Rows of one visitor, session, customer or order are next to each other: they are counted by their changes. */
const sortedBy: Readonly<Record<string, string>> = {
  all_session_products: "user_no, session_no, day, hour",
  all_sales: "customer_no, order_no"
};

/** A file by another column is at most this part of the column's own. */
const leastGain = 0.7;

/** The index of all columns. */
const indexFile = "columns.json";

/**
 * Writes each column of the reader's database as a file of its own, so that a browser can fetch those that a question
 * needs and answer it without a database; and `columns.json`, which says where they are. A table that has a column
 * of another type than files have, or of numbers beyond 2^53, is left to the database.
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

type Put = (file: string, bytes: Uint8Array) => Promise<IndexedFile>;

async function writeTables(engine: Engine, folder: string): Promise<ColumnIndex> {
  const put: Put = async (file, bytes) => {
    await writeFile(join(folder, file), bytes);
    return {file, bytes: bytes.length};
  };
  const all = await engine.rows<DeclaredColumn>(
    `SELECT table_name, column_name, data_type FROM duckdb_columns()
     WHERE database_name = 'reader' -- not what the engine tells of itself
     ORDER BY table_name, column_index`
  );
  const enums = await writeEnums(engine, all, put);
  const tables: Record<string, IndexedTable> = {};
  for (const name of new Set(all.map((column) => column.table_name))) {
    const own = all.filter((column) => column.table_name === name);
    if (!(await isWritable(engine, own))) continue;
    await engine.run(sortedTable(name));
    const read = await readColumns(engine, own);
    const columns = await onEach(read, async (column): Promise<IndexedColumn> => {
      const file = await put(
        `${name}.${column.name}.gz`,
        await packForms(columnForms(column, column))
      );
      const given = await writeGiven(name, column, read, file.bytes, put);
      const type = columnType(column.type, enums.get(column.type)?.name);
      return {
        name: column.name,
        type,
        hasNulls: column.valid !== undefined,
        ...file,
        ...(given && {given})
      };
    });
    const [count] = await engine.rows<{n: number}>("SELECT count(*) AS n FROM temp.main.sorted");
    tables[name] = {rows: count!.n, columns};
  }
  return {
    enums: Object.fromEntries([...enums.values()].map(({name, file}) => [name, file])),
    tables
  };
}

/** Columns at the same time, as they are gzipped beside the main thread. */
const mostAtOnce = 4;

async function onEach<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const found = new Array<U>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      found[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({length: mostAtOnce}, worker));
  return found;
}

/** Writes the texts of each enumeration once; by their types. */
async function writeEnums(
  engine: Engine,
  columns: readonly DeclaredColumn[],
  put: Put
): Promise<Map<string, {name: string; file: IndexedFile}>> {
  const enums = new Map<string, {name: string; file: IndexedFile}>();
  for (const {column_name: name, data_type: type} of columns) {
    if (!type.startsWith("ENUM") || enums.has(type)) continue;
    const texts = await engine.rows<{text: string}>(
      `SELECT unnest(enum_range(NULL::${type})) AS text`
    );
    const bytes = gzipSync(JSON.stringify(texts.map(({text}) => text)), {level: 9});
    enums.set(type, {name, file: await put(`${name}.enum.gz`, bytes)});
  }
  return enums;
}

/** Writes a column by the values of another where this is smaller. */
async function writeGiven(
  table: string,
  column: ReadColumn,
  columns: readonly ReadColumn[],
  bytes: number,
  put: Put
): Promise<IndexedColumn["given"]> {
  const by = givenBy[table]?.[column.name];
  const other = columns.find(({name}) => name === by);
  if (by === undefined || !other) return undefined;
  const forms = givenForms(column, other);
  if (forms.length === 0) return undefined;
  const packed = await packForms(forms);
  if (packed.length > bytes * leastGain) return undefined;
  return {by, ...(await put(`${table}.${column.name}.by-${by}.gz`, packed))};
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

/** A column of a table, read. */
interface ReadColumn extends Numbers {
  readonly name: string;
  readonly type: string;
  readonly isDouble: boolean;
  readonly texts?: readonly string[];
}

/** Reads all columns of the sorted table: texts one by one, numbers together. */
async function readColumns(
  engine: Engine,
  columns: readonly DeclaredColumn[]
): Promise<ReadColumn[]> {
  const isText = ({data_type: type}: DeclaredColumn) => type === "VARCHAR";
  const numbers = columns.filter((column) => !isText(column));
  const items = numbers.map(({column_name: name, data_type: type}) => number(name, type));
  const read =
    items.length > 0
      ? await engine.doubles(`SELECT ${items.join(", ")} FROM temp.main.sorted`)
      : [];
  const found: ReadColumn[] = [];
  for (const column of columns) {
    const {column_name: name, data_type: type} = column;
    const isDouble = type === "DOUBLE";
    if (isText(column)) found.push({name, type, isDouble, ...(await readTexts(engine, name))});
    else found.push({name, type, isDouble, ...read[numbers.indexOf(column)]!});
  }
  return found;
}

async function readTexts(
  engine: Engine,
  column: string
): Promise<Numbers & {texts: readonly string[]}> {
  const read = await engine.columns(`SELECT ${identifier(column)} FROM temp.main.sorted`);
  const values = read.values[0] as (string | null)[];
  const texts = [...new Set(values)].filter((text) => text !== null).sort();
  const codes = new Map(texts.map((text, code) => [text, code]));
  const data = Float64Array.from(values, (text) => (text === null ? 0 : codes.get(text)!));
  if (!values.includes(null)) return {data, texts};
  return {data, texts, valid: Uint8Array.from(values, (text) => +(text !== null))};
}

function number(column: string, type: string): string {
  const own = identifier(column);
  if (type === "DOUBLE") return own;
  if (type === "BOOLEAN") return `CAST(${own} AS DOUBLE)`;
  const whole = type.startsWith("ENUM")
    ? `enum_code(${own})`
    : type === "DATE"
      ? `date_diff('day', DATE '1970-01-01', ${own})`
      : type.startsWith("DECIMAL")
        ? `CAST(CAST(${own} AS DECIMAL(38,${scaleOf(type)})) * 1${"0".repeat(scaleOf(type))} AS HUGEINT)`
        : own;
  return `CAST(${whole} AS DOUBLE)`;
}

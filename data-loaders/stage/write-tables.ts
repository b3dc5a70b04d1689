import {join} from "node:path";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {OrphanAccount, TableAccount} from "../manifest.ts";
import type {Mapping, Schema} from "../sources/schema/source.ts";
import {checkMapped} from "./check-mapped.ts";
import {checkRefunds} from "./check-refunds.ts";
import {countOrphans} from "./count-orphans.ts";
import {refundProduct} from "../sources/schema/refunds-sql.ts";
import {mappedSql} from "../sources/schema/mapped-sql.ts";
import {tables, type Table} from "../tables/index.ts";

/**
 * Writes every table but events, also those without a row, as zstd Parquet sorted by time and then by all
 * columns, so that the same rows make the same bytes.
 *
 * @param mappings those whose files were read
 * @param schemas those that are mapped
 * @param folder an existing folder
 */
export async function writeTables(
  engine: Engine,
  {mappings, schemas}: {mappings: readonly Mapping[]; schemas: readonly Schema[]},
  folder: string
): Promise<{tables: TableAccount[]; orphans: OrphanAccount[]}> {
  const accounts: TableAccount[] = [];
  const orphans: OrphanAccount[] = [];
  const others = tables.filter(({name}) => name !== "events");
  const ownOf = ({name}: Table) => mappings.filter(({table}) => table === name);
  for (const table of others) {
    for (const mapping of ownOf(table)) {
      await checkMapped(engine, {mapping, schemas, table, rows: rowsSql(table, [mapping])});
      for (const refunds of refundsOf(mapping)) {
        const rows = rowsSql(table, [refunds]);
        await checkRefunds(engine, {mapping: refunds, schemas, table, rows});
      }
    }
  }
  for (const table of others) {
    const all = ownOf(table).flatMap((mapping) => [mapping, ...refundsOf(mapping)]);
    const mapped = await mapRows(engine, table, all);
    orphans.push(...mapped.orphans);
    const file = `${table.name}.parquet`;
    await engine.run(`COPY (SELECT * FROM ${mapped.view} ORDER BY ${sortOf(table)})
      TO ${literal(join(folder, file))} (FORMAT parquet, COMPRESSION zstd)`);
    accounts.push(await describe(engine, table, folder, file));
  }
  for (const mapping of others.flatMap(ownOf)) {
    for (const {what, rows} of await countOrphans(engine, mapping, schemas))
      if (rows > 0) orphans.push({what, rows});
  }
  return {tables: accounts, orphans};
}

/** What was paid back of whole orders, as a mapping of its own. */
function refundsOf({refunds, ...mapping}: Mapping): Mapping[] {
  return refunds === undefined ? [] : [{...mapping, sql: refunds}];
}

async function mapRows(
  engine: Engine,
  table: Table,
  mappings: readonly Mapping[]
): Promise<{view: string; orphans: OrphanAccount[]}> {
  const [all, view] = [`${table.name}__mapped`, `${table.name}__unique`];
  await engine.run(`CREATE VIEW ${all} AS ${rowsSql(table, mappings)}`);
  if (table.key === undefined) return {view: all, orphans: []};
  const columns = table.columns.map(({name}) => identifier(name));
  const filled = columns.map((column) => `(${column} IS NOT NULL)::INTEGER`).join(" + ");
  await engine.run(`CREATE VIEW ${view} AS SELECT * FROM ${all}
    -- two sources may describe the same thing: the fuller description stays
    QUALIFY row_number() OVER (PARTITION BY ${identifier(table.key)} ORDER BY ${filled} DESC, ${columns.join(", ")}) = 1`);
  const [found] = await engine.rows<{rows: number}>(
    `SELECT count(*) - count(DISTINCT ${identifier(table.key)}) AS rows FROM ${all}`
  );
  const rows = found?.rows ?? 0;
  return {view, orphans: rows > 0 ? [{what: `${table.name} described more than once`, rows}] : []};
}

function rowsSql({columns}: Table, mappings: readonly Mapping[]): string {
  const cast = columns.map(
    ({name, type}) => `CAST(${identifier(name)} AS ${type}) AS ${identifier(name)}`
  );
  return `SELECT ${cast.join(", ")} FROM (${mappedSql(columns, mappings)})`;
}

function sortOf(table: Table): string {
  const time = table.columns.find(({type, required}) => type === "TIMESTAMP" && required);
  const first = table.key ?? time?.name;
  const rest = table.columns.map(({name}) => name).filter((name) => name !== first);
  return [first, ...rest].map((name) => identifier(name!)).join(", ");
}

async function describe(
  engine: Engine,
  table: Table,
  folder: string,
  file: string
): Promise<TableAccount> {
  const from = `read_parquet(${literal(join(folder, file))})`;
  const exported =
    table.name === "order_lines"
      ? `\n-- what was paid back of a whole order is no row of an export, and has no empty cells
      WHERE product_id <> ${literal(refundProduct)}`
      : "";
  const figures = table.columns.flatMap(({name}, i) => [
    `count(*) - count(${identifier(name)}) AS nulls_${i}`,
    `count(DISTINCT ${identifier(name)}) AS distinct_${i}`
  ]);
  const [found] = await engine.rows<Record<string, number>>(
    `SELECT count(*) AS rows, ${figures.join(", ")} FROM ${from}${exported}`
  );
  return {
    name: table.name,
    file,
    rows: found!.rows!,
    columns: table.columns.map(({name, type}, i) => ({
      name,
      type,
      nulls: found![`nulls_${i}`]!,
      distinct: found![`distinct_${i}`]!
    }))
  };
}

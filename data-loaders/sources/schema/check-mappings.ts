import type {Engine} from "../../engine/open-engine.ts";
import {identifier} from "../../engine/identifier.ts";
import {inParentheses} from "../../engine/in-parentheses.ts";
import {tables, type Table} from "../../tables/index.ts";
import {UserError} from "../../user-error.ts";
import {placeOf, placeOfChecks, placeOfMapping} from "./check-sources.ts";
import {emptyCells} from "./empty-cells.ts";
import {runSourceSql} from "./run-source-sql.ts";
import type {Mapping, Schema, Source} from "./source.ts";

/**
 * Checks what the SQL of mappings gives, over schemas without a row: every column that a table requires, none
 * that it does not have, and each that a column of the source is said to go to. What DuckDB cannot run is found, too.
 *
 * @throws UserError `missing column`, `unknown column` or `invalid SQL`, naming the schema
 */
export async function checkMappings(engine: Engine, sources: readonly Source[]): Promise<void> {
  const text = JSON.stringify(sources);
  if (sound.has(text)) return;
  // temporary views are of one connection only
  const connection = await engine.connect();
  for (const schema of sources.flatMap((source) => source.schemas)) {
    await connection.run(
      `CREATE TEMP VIEW ${identifier(schema.name)} AS SELECT ${emptyCells(schema).join(", ")} LIMIT 0`
    );
  }
  for (const {schemas, mappings} of sources) {
    const given = new Set<string>();
    for (const mapping of mappings) {
      const schema = schemas.find(({name}) => name === mapping.from)!;
      const table = tables.find(({name}) => name === mapping.table)!;
      const ask = <T>(sql: string) =>
        runSourceSql(placeOfMapping(mapping, schema), () => connection.rows<T>(sql));
      const columnsOf = async (sql: string) => {
        const columns = await ask<{column_name: string}>(
          `DESCRIBE SELECT * FROM ${inParentheses(sql)}`
        );
        return columns.map((column) => column.column_name);
      };
      const names = await columnsOf(mapping.sql);
      for (const {sql} of mapping.orphans ?? []) await ask(sql);
      checkFeed(mapping, names, table, schema);
      if (mapping.refunds) checkFeed(mapping, await columnsOf(mapping.refunds), table, schema);
      for (const name of names) given.add(`${table.name}.${name}`);
    }
    for (const schema of schemas) {
      checkGoals(schema, given);
      for (const {when} of schema.checks ?? []) {
        const sql = `DESCRIBE SELECT CAST(${inParentheses(when)} AS BOOLEAN) FROM ${identifier(schema.name)}`;
        await runSourceSql(placeOfChecks(schema), () => connection.rows(sql));
      }
    }
  }
  sound.add(text);
}

/** Sources that were checked already: each run that watches a folder has the same. */
const sound = new Set<string>();

function checkFeed(mapping: Mapping, given: readonly string[], table: Table, schema: Schema): void {
  const place = placeOfMapping(mapping, schema);
  const unknown = given.find((name) => table.columns.every((column) => column.name !== name));
  if (unknown !== undefined)
    throw new UserError(
      `unknown column: ${JSON.stringify(unknown)} is not a column of ${table.name} (${place})`
    );
  const missing = table.columns.find(({name, required}) => required && !given.includes(name));
  if (missing !== undefined)
    throw new UserError(
      `missing column: no mapping fills ${table.name}.${missing.name} (${place})`
    );
}

function checkGoals(schema: Schema, given: ReadonlySet<string>): void {
  const lost = schema.columns.find(({to}) => to !== undefined && !given.has(to));
  if (lost === undefined) return;
  throw new UserError(
    `missing column: no mapping fills ${lost.to}, where ${JSON.stringify(lost.name)} goes (${placeOf(schema)})`
  );
}

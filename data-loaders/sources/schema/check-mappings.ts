import type {Engine} from "../../engine/open-engine.ts";
import {identifier} from "../../engine/identifier.ts";
import {tables, type Table} from "../../tables/index.ts";
import {UserError} from "../../user-error.ts";
import {placeOf} from "./check-sources.ts";
import {emptyCells} from "./empty-cells.ts";
import type {Mapping, Schema, Source} from "./source.ts";

/**
 * Checks what the SQL of mappings gives, over schemas without a row: every column that a table requires, none
 * that it does not have, and each that a column of the source is said to go to.
 *
 * @throws UserError `missing column` or `unknown column`, naming the schema
 */
export async function checkMappings(engine: Engine, sources: readonly Source[]): Promise<void> {
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
      const columns = await connection.rows<{column_name: string}>(`DESCRIBE ${mapping.sql}`);
      const names = columns.map((column) => column.column_name);
      checkFeed(mapping, names, table, schema);
      for (const name of names) given.add(`${table.name}.${name}`);
    }
    for (const schema of schemas) checkGoals(schema, given);
  }
}

function checkFeed({from}: Mapping, given: readonly string[], table: Table, schema: Schema): void {
  const place = `mapping of ${from}, ${placeOf(schema)}`;
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

import type {Engine} from "../../engine/open-engine.ts";
import {identifier} from "../../engine/identifier.ts";
import {tables, type Table} from "../../tables/index.ts";
import {UserError} from "../../user-error.ts";
import {placeOf} from "./check-sources.ts";
import {emptyCells} from "./empty-cells.ts";
import type {Feed, Shape, Source} from "./source.ts";

/**
 * Checks what the SQL of feeds gives, over shapes without a row: every column that a table requires, none
 * that it does not have, and each that a column of the source is said to go to.
 *
 * @throws UserError `missing column` or `unknown column`, naming the shape
 */
export async function checkFeeds(engine: Engine, sources: readonly Source[]): Promise<void> {
  // temporary views are of one lane only
  const lane = await engine.lane();
  for (const shape of sources.flatMap((source) => source.shapes)) {
    await lane.run(
      `CREATE TEMP VIEW ${identifier(shape.name)} AS SELECT ${emptyCells(shape).join(", ")} LIMIT 0`
    );
  }
  for (const {shapes, feeds} of sources) {
    const given = new Set<string>();
    for (const feed of feeds) {
      const shape = shapes.find(({name}) => name === feed.from)!;
      const table = tables.find(({name}) => name === feed.table)!;
      const columns = await lane.rows<{column_name: string}>(`DESCRIBE ${feed.sql}`);
      const names = columns.map((column) => column.column_name);
      checkFeed(feed, names, table, shape);
      for (const name of names) given.add(`${table.name}.${name}`);
    }
    for (const shape of shapes) checkGoals(shape, given);
  }
}

function checkFeed({from}: Feed, given: readonly string[], table: Table, shape: Shape): void {
  const place = `feed of ${from}, ${placeOf(shape)}`;
  const unknown = given.find((name) => table.columns.every((column) => column.name !== name));
  if (unknown !== undefined)
    throw new UserError(
      `unknown column: ${JSON.stringify(unknown)} is none of ${table.name} (${place})`
    );
  const missing = table.columns.find(({name, required}) => required && !given.includes(name));
  if (missing !== undefined)
    throw new UserError(`missing column: nothing feeds ${table.name}.${missing.name} (${place})`);
}

function checkGoals(shape: Shape, given: ReadonlySet<string>): void {
  const lost = shape.columns.find(({to}) => to !== undefined && !given.has(to));
  if (lost === undefined) return;
  throw new UserError(
    `missing column: nothing feeds ${lost.to}, where ${JSON.stringify(lost.name)} goes (${placeOf(shape)})`
  );
}

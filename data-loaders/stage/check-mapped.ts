import {identifier} from "../engine/identifier.ts";
import type {Connection} from "../engine/open-engine.ts";
import {literal} from "../engine/literal.ts";
import {placeOfMapping} from "../sources/schema/check-sources.ts";
import {columnTypes, type ColumnType} from "../sources/schema/column-types.ts";
import {runSourceSql} from "../sources/schema/run-source-sql.ts";
import type {Mapping, Schema} from "../sources/schema/source.ts";
import type {Column, Table} from "../tables/index.ts";
import {UserError} from "../user-error.ts";

export interface Mapped {
  readonly mapping: Mapping;
  /** Those among which is the one that is mapped. */
  readonly schemas: readonly Schema[];
  readonly table: Table;
  /** SQL for the rows that the mapping makes, in all columns of the table. */
  readonly rows: string;
  /** Rows need not be one for each accepted one; default: of tables with a key, which describe things. */
  readonly isFree?: boolean;
}

/**
 * Checks what a mapping makes of accepted rows: of events and order lines one row each, in every table no
 * null in a required column and no value that a column does not allow.
 *
 * @returns how many rows it makes
 * @throws UserError `invalid account`, `missing` or `unknown`, naming table and mapping
 */
export async function checkMapped(
  connection: Connection,
  {mapping, schemas, table, rows, isFree = table.key !== undefined}: Mapped
): Promise<number> {
  const schema = schemas.find(({name}) => name === mapping.from)!;
  const place = placeOfMapping(mapping, schema);
  const ask = <T>(sql: string) => runSourceSql(place, () => connection.rows<T>(sql));
  const types = await ask<{column_name: string; column_type: string}>(`DESCRIBE ${rows}`);
  // to compare the codes of a log with texts takes ten times as long as all the rest
  const isCoded = ({name}: Column) =>
    types.some((own) => own.column_name === name && own.column_type.startsWith("ENUM"));
  const figures = table.columns.flatMap((column, i) => [
    `count(${identifier(column.name)}) AS filled_${i}`,
    `${column.values && !(isCoded(column) && isRead(column, table, schema)) ? `count_if(${isOdd(column)})` : "0"} AS odd_${i}`
  ]);
  const [found] = await ask<Record<string, number>>(
    `SELECT count(*) AS made, (SELECT count(*) FROM ${identifier(mapping.from)}) AS accepted, ${figures.join(", ")}
    FROM (${rows})`
  );
  const {made, accepted} = found as {made: number; accepted: number};
  if (!isFree && made !== accepted) {
    throw new UserError(
      `invalid account: ${made} rows of ${table.name} are made of ${accepted} accepted rows, one of each is expected (${place})`
    );
  }
  for (const [i, column] of table.columns.entries()) {
    const name = `${table.name}.${column.name}`;
    const nulls = made - found![`filled_${i}`]!;
    if (column.required && nulls > 0) {
      const [example] = await ask<Record<string, unknown>>(exampleSql(rows, column, "IS NULL"));
      throw new UserError(
        `missing ${name}: null in ${nulls} of ${made} rows, for example ${describe(example!, table)} (${place})`
      );
    }
    if (found![`odd_${i}`]! > 0) {
      const [example] = await ask<Record<string, unknown>>(
        exampleSql(rows, column, `NOT IN (${column.values!.map(literal).join(", ")})`)
      );
      throw new UserError(
        `unknown ${name}: ${JSON.stringify(example![column.name])}, in ${found![`odd_${i}`]} of ${made} rows; allowed are ${column.values!.join(", ")} (${place})`
      );
    }
  }
  return made;
}

/** Whether the values of a column were found to be allowed when the file was read. */
function isRead({name}: Column, table: Table, {columns}: Schema): boolean {
  const own = columns.find(({to}) => to === `${table.name}.${name}`);
  const type: ColumnType | undefined = own && columnTypes[own.type];
  return type?.values !== undefined;
}

function isOdd({name, values = []}: Column): string {
  return `${identifier(name)} NOT IN (${values.map(literal).join(", ")})`;
}

function exampleSql(rows: string, {name}: Column, condition: string): string {
  return `SELECT * FROM (${rows}) WHERE ${identifier(name)} ${condition} -- what is wrong
    ORDER BY ALL LIMIT 1`;
}

/** The ids of a row, by which it can be found in its file. */
function describe(row: Readonly<Record<string, unknown>>, {columns}: Table): string {
  const ids = columns.filter(({name}) => name.endsWith("_id") && typeof row[name] === "string");
  return (
    ids.map(({name}) => `${name} ${JSON.stringify(row[name])}`).join(", ") || "one without ids"
  );
}

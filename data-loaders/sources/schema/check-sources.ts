import {isTableColumn, tables, type TableColumn, type TableName} from "../../tables/index.ts";
import {UserError} from "../../user-error.ts";
import {isLog} from "./log-schema.ts";
import type {Mapping, Schema, Source} from "./source.ts";

/**
 * Checks where sources say their columns go, before anything is read: loading finds columns by it.
 *
 * @throws UserError `unknown table`, `unknown column`, `unknown schema`, `duplicate column`, `duplicate schema`,
 *   `duplicate mapping`, `missing column`, `unsupported column` or `unsupported mapping`, naming the schema
 */
export function checkSources(sources: readonly Source[]): void {
  const schemas = sources.flatMap((source) => source.schemas);
  for (const source of sources) checkFroms(source);
  for (const schema of schemas) {
    checkNames(schema);
    checkColumns(schema);
    const duplicateOf = schemas.find((other) => other !== schema && other.name === schema.name);
    if (duplicateOf !== undefined) {
      throw new UserError(
        `duplicate schema: ${JSON.stringify(schema.title)} and ${JSON.stringify(duplicateOf.title)} are both called ${schema.name} (${placeOf(schema)})`
      );
    }
  }
}

function checkFroms({title, schemas, mappings}: Source): void {
  for (const [i, mapping] of mappings.entries()) {
    const {from, table} = mapping;
    const schema = schemas.find(({name}) => name === from);
    if (schema === undefined)
      throw new UserError(
        `unknown schema: ${JSON.stringify(from)}, from which ${table} are mapped (data-loaders/sources, ${title})`
      );
    if (isLog(schema) !== (table === "events"))
      throw new UserError(
        `unsupported mapping: schemas with duplicates "events" fill events, and no others do (${placeOfMapping(mapping, schema)})`
      );
    const isRepeated = mappings.slice(0, i).some((one) => one.from === from && one.table === table);
    if (isRepeated && isRowByRow(table))
      throw new UserError(
        `duplicate mapping: each row would be two (${placeOfMapping(mapping, schema)})`
      );
  }
}

/** Of each accepted row a table without a key has one. */
function isRowByRow(table: TableName): boolean {
  return tables.find(({name}) => name === table)!.key === undefined;
}

/** What a mapping is called, and where it is to be mended. */
export function placeOfMapping({from, table}: Mapping, schema: Schema): string {
  return `mapping of ${from} to ${table}, ${placeOf(schema)}`;
}

/** Where the conditions are to be mended under which rows of a schema are rejected. */
export function placeOfChecks(schema: Schema): string {
  return `checks of ${schema.name}, ${placeOf(schema)}`;
}

/** Where a schema is to be mended. */
export function placeOf({title, isMapped}: Schema): string {
  return isMapped
    ? `report.config.ts, sources, ${JSON.stringify(title)}`
    : `data-loaders/sources, ${title}`;
}

/** What the loading of an event log finds by where it goes: its day, and rows that may be alike. */
const ofLog: readonly TableColumn[] = ["events.event_time", "events.product_id", "events.user_id"];

function checkColumns(schema: Schema): void {
  const goals = schema.columns.flatMap(({name, to}) => (to === undefined ? [] : [{name, to}]));
  const checked = (schema.checks ?? []).map(({column, to}) => ({name: column, to}));
  for (const {name, to} of [...goals, ...checked]) checkGoal(name, to, schema);
  // days of a log are told by this column as it is read; the times of other tables may be worked out
  const noTime = schema.columns.find(({type, to}) => to === "events.event_time" && type !== "time");
  if (noTime !== undefined)
    throw new UserError(
      `unsupported column: ${JSON.stringify(noTime.name)} is read as ${noTime.type}, and events.event_time, where it goes, is a time; give it the type time (${placeOf(schema)})`
    );
  for (const [i, {name, to}] of goals.entries()) {
    const other = goals.slice(0, i).find((one) => one.to === to);
    if (other !== undefined) {
      throw new UserError(
        `duplicate column: ${JSON.stringify(other.name)} and ${JSON.stringify(name)} both go to ${to} (${placeOf(schema)})`
      );
    }
  }
  checkOrderColumns(schema);
  const needed = schema.duplicates === "events" ? ofLog : [];
  const lacking = needed.find((column) => goals.every(({to}) => to !== column));
  if (lacking !== undefined)
    throw new UserError(`missing column: none goes to ${lacking} (${placeOf(schema)})`);
}

/** Fill-down, status and currency are of orders. */
function checkOrderColumns(schema: Schema): void {
  const {columns, status} = schema;
  const ofType = (type: string) => columns.filter((column) => column.type === type);
  const [statuses, currencies] = [ofType("status"), ofType("currency")];
  const special = [...statuses, ...currencies, ...columns.filter(({fill}) => fill)];
  if (special.length === 0 && status === undefined) return;
  const place = placeOf(schema);
  const filled = columns.some(({fill}) => fill);
  if (schema.duplicates !== "order_lines" && (filled || !isOfOrders(schema)))
    throw new UserError(
      `unsupported column: ${special.map(({name}) => name).join(", ")} can be of order lines only (${place})`
    );
  if (columns.every(({to}) => to !== "order_lines.order_id"))
    throw new UserError(`missing column: none goes to order_lines.order_id (${place})`);
  if (statuses.length > 1 || currencies.length > 1)
    throw new UserError(`duplicate column: one status and one currency at most (${place})`);
  if (statuses.length > 0 !== (status !== undefined))
    throw new UserError(
      `missing status: a column of type status and what its values mean belong together (${place})`
    );
}

/** Whether a file has one row for each order, whose lines are in another. */
function isOfOrders({duplicates, columns}: Schema): boolean {
  if (typeof duplicates === "string") return false;
  return columns.some(({name, to}) => name === duplicates.key && to === "order_lines.order_id");
}

/** What is stored with a row has such names; a file's header is compared without its underscores. */
function checkNames(schema: Schema): void {
  const own = schema.columns.find(({name}) => /^_|^file_row_number$/i.test(name));
  if (own === undefined) return;
  const other = own.name.replaceAll("_", " ").trim();
  throw new UserError(
    `unsupported column: ${JSON.stringify(own.name)} is reserved by Daybook; write ${JSON.stringify(other)}, which also matches (${placeOf(schema)})`
  );
}

/** The compiler checks this too, but nobody has to run it. */
function checkGoal(name: string, to: string, schema: Schema): void {
  if (isTableColumn(to)) return;
  const [table] = to.split(".");
  const thing = tables.some((one) => one.name === table) ? "column" : "table";
  throw new UserError(
    `unknown ${thing}: ${JSON.stringify(to)}, where ${JSON.stringify(name)} goes (${placeOf(schema)})`
  );
}

import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import {localTime} from "../engine/local-time.ts";
import type {Connection} from "../engine/open-engine.ts";
import {timeColumn} from "../sources/schema/log-schema.ts";
import {compactIds, type CompactType} from "../sources/schema/compact.ts";
import {checkMapped} from "../stage/check-mapped.ts";
import {countOrphans} from "../stage/count-orphans.ts";
import type {Partition} from "../stage/partition.ts";
import {columnTypes} from "../sources/schema/column-types.ts";
import {mappedSql} from "../sources/schema/mapped-sql.ts";
import type {Mapping, Schema} from "../sources/schema/source.ts";
import {events} from "../tables/events.ts";
import type {DateRange} from "./plan-days.ts";
import type {DaysInput, RangeAccount} from "./days-input.ts";

export interface LoadOptions extends DaysInput {
  /** What ids are loaded as, by column of ours, where they are not texts. */
  readonly types: Readonly<Record<string, "VARCHAR" | CompactType>>;
}

/**
 * Loads the events of a date range from the partitions that have some, less exact duplicates. Afterwards
 * the view `events` has the canonical columns and `local_time`.
 *
 * @param partitions with their index among all
 */
export async function loadDays(
  connection: Connection,
  range: DateRange,
  partitions: readonly (readonly [number, Partition])[],
  options: LoadOptions
): Promise<Omit<RangeAccount, "sums">> {
  const touching = touchedBy(range, partitions);
  await nameCodes(connection, touching, range, options);
  const duplicates: Record<string, number> = {};
  for (const schema of options.schemas) {
    const own = touching.filter(([, partition]) => partition.schema === schema);
    const found = await findDuplicates(connection, schema, own, range, options);
    Object.assign(duplicates, found);
    const isDropping = options.duplicates === "drop" && Object.keys(found).length > 0;
    const coded = codedColumns(schema, options);
    const columns = storedColumns(schema).map((name) => {
      const code = coded.find((column) => column.name === name)?.code;
      const column = identifier(name);
      return code === undefined ? column : `CAST(${column} AS ${code}) AS ${column}`;
    });
    const parts = own.map(
      ([i, partition]) => `SELECT ${columns.join(", ")}
        FROM (${partitionSql(i, partition, range, options)})
        ${isDropping ? "WHERE (_file, _line) NOT IN (SELECT (_file, _line) FROM duplicates) -- counted once" : ""}`
    );
    const table = identifier(schema.name);
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE ${table} AS ${parts.join("\n UNION ALL ") || emptySql(schema, options)}`
    );
  }
  const time = localTime("event_time", options.timeZone);
  const typed = events.columns.map(({name, type}) => {
    const id = options.types[name] ?? "VARCHAR";
    return {name, type: id === "VARCHAR" ? (codes[name] ?? type) : id};
  });
  // A mapping that does not hand on what it was given, but works it out, has texts for codes.
  const columns = typed.map(({name, type}) =>
    type === codes[name] ? name : `CAST(${name} AS ${type}) AS ${name}`
  );
  const rowsOf = (own: readonly Mapping[]) =>
    `SELECT ${columns.join(", ")} FROM (${mappedSql(typed, own)})`;
  const {schemas} = options;
  const mappings = options.mappings.filter(({table}) => table === "events");
  const orphans: Record<string, number> = {};
  let count = 0;
  for (const mapping of mappings) {
    const mapped = {mapping, schemas, table: events, rows: rowsOf([mapping])};
    count += await checkMapped(connection, mapped);
    for (const {what, rows} of await countOrphans(connection, mapping, schemas))
      orphans[what] = (orphans[what] ?? 0) + rows;
  }
  await connection.run(`CREATE OR REPLACE TEMP VIEW events AS
    SELECT *, ${time} AS local_time FROM (${rowsOf(mappings)})`);
  const isDropped = options.duplicates === "drop";
  return {
    events: count,
    dropped: isDropped ? duplicates : {},
    kept: isDropped ? {} : duplicates,
    orphans
  };
}

/** The partitions that have rows of a date range. */
export function touchedBy(
  {first, last}: DateRange,
  partitions: readonly (readonly [number, Partition])[]
): (readonly [number, Partition])[] {
  return partitions.filter(([, {days = {}}]) =>
    Object.keys(days).some((day) => day >= first && day <= last)
  );
}

/** Columns with few values, kept as codes while their days are computed, and the type of the codes. */
const codes: Record<string, string> = {
  event_type: "event_type_code",
  category_id: "category_id_code",
  category_code: "category_code_code",
  brand: "brand_code"
};

/** Columns of texts, of which the events of a date range have codes or numbers. */
export const textColumns: ReadonlySet<string> = new Set(
  [...Object.keys(codes), ...Object.keys(compactIds)].filter((name) => name !== "session_id")
);

function codedColumns(schema: Schema, options: LoadOptions): {name: string; code: string}[] {
  return schema.columns.flatMap(({name, to}) => {
    const code = codes[to?.replace(/^events\./, "") ?? ""];
    return code === undefined || idType(to, options) !== "VARCHAR" ? [] : [{name, code}];
  });
}

/** Numbers what the coded columns say; texts weigh four times as much, and take as long to group. */
async function nameCodes(
  connection: Connection,
  partitions: readonly (readonly [number, Partition])[],
  range: DateRange,
  options: LoadOptions
): Promise<void> {
  for (const code of Object.values(codes)) {
    const parts = partitions.flatMap(([, partition]) =>
      codedColumns(partition.schema, options)
        .filter((column) => column.code === code)
        .map(
          ({name}) =>
            `SELECT ${identifier(name)} AS value ${fromPartition(partition, range, options)}`
        )
    );
    // There has to be a word, whether or not anything is said.
    const values = [...parts, "SELECT '(none)' AS value"].join("\n UNION ALL ");
    await connection.run(`CREATE OR REPLACE TEMP TYPE ${code} AS ENUM (
      SELECT DISTINCT value
      FROM (${values})
      WHERE value IS NOT NULL -- what is empty has no code
      ORDER BY value)`);
  }
}

function partitionSql(
  i: number,
  partition: Partition,
  range: DateRange,
  options: LoadOptions
): string {
  const {schema, line, compact} = partition;
  const columns = schema.columns
    .filter(({personal}) => !personal)
    .map(({name, to}) => {
      const isText = Object.hasOwn(compact, name) && idType(to, options) === "VARCHAR";
      return isText
        ? `CAST(${identifier(name)} AS VARCHAR) AS ${identifier(name)}`
        : identifier(name);
    });
  return `SELECT ${i} AS _file, ${line === "place" ? "file_row_number + 2" : "_line"} AS _line,
      ${columns.join(", ")}, _others
    ${fromPartition(partition, range, options)}`;
}

/** The sound rows of a partition that fall on some days. */
function fromPartition(
  {schema, path, days = {}}: Partition,
  {first, last}: DateRange,
  {timeZone}: LoadOptions
): string {
  const sound = `FROM read_parquet(${literal(path)}, file_row_number = true)
    -- what is wrong in itself is among the rejects
    WHERE _reason IS NULL`;
  const isWithin = Object.keys(days).every((day) => day >= first && day <= last);
  if (isWithin) return sound;
  const time = timeColumn(schema);
  return `${sound}
      -- these days; zones are up to 14 hours off, and whole row groups are passed over by the time in UTC
      AND ${identifier(time)} >= DATE ${literal(first)} - INTERVAL 15 HOUR
      AND ${identifier(time)} < DATE ${literal(last)} + INTERVAL 39 HOUR
      AND CAST(${localTime(time, timeZone)} AS DATE) BETWEEN DATE ${literal(first)} AND DATE ${literal(last)}`;
}

/** What a column of a schema is loaded as, if it is an id of ours. */
function idType(to: string | undefined, {types}: LoadOptions): "VARCHAR" | CompactType {
  return types[to?.replace(/^events\./, "") ?? ""] ?? "VARCHAR";
}

function emptySql(schema: Schema, options: LoadOptions): string {
  const cells = schema.columns
    .filter(({personal}) => !personal)
    .map(({name, type, to}) => {
      const id = idType(to, options);
      const code = codedColumns(schema, options).find((column) => column.name === name)?.code;
      const kept = id === "VARCHAR" ? (code ?? columnTypes[type].duckdb) : id;
      return `NULL::${kept} AS ${identifier(name)}`;
    });
  return `SELECT 0 AS _file, 0::BIGINT AS _line, ${cells.join(", ")}, 0::UBIGINT AS _others LIMIT 0`;
}

/** Counts exact duplicates by partition; all but the first of those alike are then in the table `duplicates`. */
async function findDuplicates(
  connection: Connection,
  schema: Schema,
  partitions: readonly (readonly [number, Partition])[],
  range: DateRange,
  options: LoadOptions
): Promise<Record<string, number>> {
  if (partitions.length === 0) return {};
  const columns = storedColumns(schema).map(identifier);
  // Rows that are alike share time, product and visitor: few do, and only those are compared in full.
  const telling = schema.columns
    .filter(({to}) =>
      ["events.event_time", "events.product_id", "events.user_id"].includes(to ?? "")
    )
    .map(({name}) => identifier(name));
  const suspect = `hash(${telling.join(", ")})`;
  const rows = partitions
    .map(([i, partition]) => partitionSql(i, partition, range, options))
    .join(" UNION ALL ");
  await connection.run(`CREATE OR REPLACE TEMP TABLE suspects AS
    SELECT ${suspect} AS suspect FROM (${rows}) GROUP BY 1 HAVING count(*) > 1`);
  const [some] = await connection.rows<{n: number}>("SELECT count(*) AS n FROM suspects");
  if (some!.n === 0) return {};
  await connection.run(`CREATE OR REPLACE TEMP TABLE duplicates AS
    SELECT _file, _line
    FROM (${rows})
    -- rows that may have a like
    WHERE ${suspect} IN (SELECT suspect FROM suspects)
    -- all but the first of those alike
    QUALIFY row_number() OVER (PARTITION BY ${[...columns, "_others"].join(", ")} ORDER BY _file, _line) > 1`);
  const found = await connection.rows<{file: number; n: number}>(
    "SELECT _file AS file, count(*) AS n FROM duplicates GROUP BY 1"
  );
  const ids = new Map(partitions.map(([i, {id}]) => [i, id]));
  return Object.fromEntries(found.map(({file, n}) => [ids.get(file)!, n]));
}

function storedColumns(schema: Schema): string[] {
  return schema.columns.filter(({personal}) => !personal).map(({name}) => name);
}

import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {ReportConfig} from "../config.ts";
import {emptyCells} from "../sources/schema/empty-cells.ts";
import {reasonOf, type Reject} from "../sources/schema/reject.ts";
import type {Schema} from "../sources/schema/source.ts";
import type {Partition} from "./partition.ts";

/** What became of the sound rows of one file. */
export interface Cleaned {
  readonly accepted: number;
  /** Rows whose key is nowhere. */
  readonly orphanKeys: number;
  readonly duplicates: number;
  /** Exact duplicates that stayed, among the accepted. */
  readonly duplicatesKept: number;
}

/**
 * Gives every row of files that are no logs its one place. Afterwards each schema is a view, named as it
 * is, of its accepted rows (empty where no file has it), and the table `orphan_keys` holds (file, line,
 * kind, column, reason, value, raw) of rows that refer to nothing, file being the index in `partitions`.
 *
 * @returns by index in `partitions`
 */
export async function cleanSchemas(
  engine: Engine,
  schemas: readonly Schema[],
  partitions: readonly (readonly [number, Partition])[],
  onDuplicates: ReportConfig["duplicates"]
): Promise<Map<number, Cleaned>> {
  await engine.run(
    `CREATE OR REPLACE TABLE orphan_keys (file INTEGER, line BIGINT, kind VARCHAR, "column" VARCHAR, reason VARCHAR,
      value VARCHAR, raw VARCHAR)`
  );
  const cleaned = new Map<number, Cleaned>();
  for (const schema of inOrder(schemas)) {
    const own = partitions.filter(([, partition]) => partition.schema === schema);
    if (own.length === 0) await engine.run(emptyView(schema));
    else await cleanSchema(engine, schema, own, onDuplicates, cleaned);
  }
  return cleaned;
}

type Entry = readonly [number, Partition];

async function cleanSchema(
  engine: Engine,
  schema: Schema,
  files: readonly Entry[],
  onDuplicates: ReportConfig["duplicates"],
  cleaned: Map<number, Cleaned>
): Promise<void> {
  const [rows, sound, duplicates] = ["rows", "sound", "duplicates"].map(
    (part) => `${schema.name}__${part}`
  );
  await engine.run(`CREATE VIEW ${rows} AS ${files.map(partitionSql).join(" UNION ALL ")}`);
  const orphanKeys = await rejectOrphanKeys(engine, schema, rows!);
  await engine.run(`CREATE VIEW ${sound} AS SELECT * FROM ${rows}
    -- what is wrong in itself is among the rejects
    WHERE _reason IS NULL${orphanKeys}`);
  await engine.run(`CREATE TABLE ${duplicates} AS ${await duplicatesSql(engine, schema, sound!)}`);
  const repeated = await countByFile(
    engine,
    `SELECT _file AS file, count(*) AS n FROM ${duplicates} GROUP BY ALL`
  );
  const isKept =
    typeof schema.duplicates === "string" && onDuplicates[schema.duplicates] === "keep";
  const isDropping = !isKept && repeated.size > 0;
  await engine.run(
    `CREATE VIEW ${identifier(schema.name)} AS SELECT * FROM ${sound}${
      isDropping ? ` ANTI JOIN ${duplicates} USING (_file, _line)` : ""
    }`
  );
  const accepted = await countByFile(
    engine,
    `SELECT _file AS file, count(*) AS n FROM ${identifier(schema.name)} GROUP BY ALL`
  );
  const stray = await countByFile(
    engine,
    "SELECT file, count(*) AS n FROM orphan_keys GROUP BY file"
  );
  for (const [i] of files) {
    const again = repeated.get(i) ?? 0;
    cleaned.set(i, {
      accepted: accepted.get(i) ?? 0,
      orphanKeys: stray.get(i) ?? 0,
      duplicates: isKept ? 0 : again,
      duplicatesKept: isKept ? again : 0
    });
  }
}

function partitionSql([i, {path, line, schema}]: Entry): string {
  const place = line === "place" ? "file_row_number + 2" : "_line";
  const columns = storedColumns(schema);
  return `SELECT ${i} AS _file, ${place} AS _line, ${columns.join(", ")},
      hash(${[...columns, "_others"].join(", ")}) AS _hash, _reason
    FROM read_parquet(${literal(path)}, file_row_number = true)`;
}

/** Rejects rows whose key is nowhere; returns the condition that leaves them out. */
async function rejectOrphanKeys(engine: Engine, schema: Schema, rows: string): Promise<string> {
  if (schema.references === undefined) return "";
  const orphanKeys = identifier(`${schema.name}__orphan_keys`);
  await engine.run(
    `CREATE TABLE ${orphanKeys} (_file INTEGER, _line BIGINT, _kind VARCHAR, _column VARCHAR, _reason VARCHAR,
      _value VARCHAR, _raw VARCHAR)`
  );
  for (const {column, schema: target, to} of schema.references) {
    const own = `${rows}.${identifier(column)}`;
    const goal = schema.columns.find(({name}) => name === column)?.to;
    const reject: Reject = {kind: "unknown", what: column, column: goal ?? null};
    const words = [reject.kind, reject.column, reasonOf(reject)].map(literal);
    await engine.run(`INSERT INTO ${orphanKeys} SELECT _file, _line, ${words.join(", ")}, ${own},
        concat(${storedColumns(schema).join(", ',', ")})
      FROM ${rows} ANTI JOIN ${identifier(target)} AS target ON ${own} = target.${identifier(to)}
      -- a row is rejected once
      WHERE _reason IS NULL AND (_file, _line) NOT IN (SELECT (_file, _line) FROM ${orphanKeys})`);
  }
  await engine.run(`INSERT INTO orphan_keys SELECT * FROM ${orphanKeys}`);
  return ` AND (_file, _line) NOT IN (SELECT (_file, _line) FROM ${orphanKeys})`;
}

/** SQL for (_file, _line) of every row that was there before, or is less complete than its like. */
async function duplicatesSql(engine: Engine, schema: Schema, sound: string): Promise<string> {
  const columns = storedColumns(schema);
  if (typeof schema.duplicates !== "string") {
    const filled = columns.map((column) => `(${column} IS NOT NULL)::INTEGER`).join(" + ");
    return `SELECT _file, _line FROM ${sound}
      -- one row per key: the one that says most, then the first in the order of its values
      QUALIFY row_number() OVER (
        PARTITION BY ${identifier(schema.duplicates.key)} ORDER BY ${filled} DESC, ${columns.join(", ")}, _file, _line
      ) > 1`;
  }
  const suspects = `${schema.name}__suspects`;
  // Most rows have no like: the hash of each finds the few to compare in full.
  await engine.run(
    `CREATE TABLE ${suspects} AS SELECT _hash FROM ${sound} GROUP BY _hash HAVING count(*) > 1`
  );
  return `SELECT _file, _line FROM ${sound}
    -- rows that share a hash with another
    WHERE _hash IN (SELECT _hash FROM ${suspects})
    -- all but the first of those alike
    QUALIFY row_number() OVER (
      PARTITION BY _hash, ${columns.join(", ")} ORDER BY _file, _line
    ) > 1`;
}

function emptyView(schema: Schema): string {
  return `CREATE VIEW ${identifier(schema.name)} AS SELECT 0 AS _file, 0 AS _line, ${emptyCells(schema).join(", ")} LIMIT 0`;
}

function storedColumns(schema: Schema): string[] {
  return schema.columns.filter(({personal}) => !personal).map(({name}) => identifier(name));
}

/** Schemas after those they refer to. */
function inOrder(schemas: readonly Schema[]): Schema[] {
  return [...schemas].sort((a, b) => (a.references ? 1 : 0) - (b.references ? 1 : 0));
}

async function countByFile(engine: Engine, sql: string): Promise<Map<number, number>> {
  const rows = await engine.rows<{file: number; n: number}>(sql);
  return new Map(rows.map(({file, n}) => [file, n]));
}

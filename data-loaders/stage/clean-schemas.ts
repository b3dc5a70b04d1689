import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {ReportConfig} from "../config.ts";
import {emptyCells} from "../sources/schema/empty-cells.ts";
import type {Schema} from "../sources/schema/source.ts";
import {
  chooseCurrency,
  convertedColumns,
  type CurrencyAccount,
  type CurrencyOptions
} from "./choose-currency.ts";
import {
  lateRejects,
  rejectFarOff,
  rejectNotSold,
  rejectOrphanKeys,
  rejectOtherCurrencies,
  type LateRows
} from "./late-rejects.ts";
import type {Entry} from "./partition.ts";
import {settleOrders, type ChangedOrders} from "./settle-orders.ts";
import {storedColumns} from "./stored-columns.ts";

/** What became of the sound rows of one file. */
export interface Cleaned {
  readonly accepted: number;
  /** Rows whose key is nowhere, that were not sold, or are in another currency than the report. */
  readonly rejected: number;
  readonly duplicates: number;
  /** Exact duplicates that stayed, among the accepted. */
  readonly duplicatesKept: number;
  /** Duplicates whose order a newer file has unchanged. */
  readonly repeated: number;
  /** Duplicates whose order a newer file has as it is now. */
  readonly superseded: number;
}

/** What became of all files that are no logs. */
export interface CleanedFiles {
  /** By index in the partitions. */
  readonly cleaned: ReadonlyMap<number, Cleaned>;
  readonly changedOrders: readonly ChangedOrders[];
  readonly currency?: CurrencyAccount;
}

/** What report.config.ts says of these files. */
export interface CleanOptions extends CurrencyOptions {
  readonly duplicates: ReportConfig["duplicates"];
}

/**
 * Gives every row of files that are no logs its one place. Afterwards each schema is a view, named as it
 * is, of its accepted rows (empty where no file has it), and the table `late_rejects` holds (file, line,
 * kind, column, reason, value, raw) of rows that only all files together show to be none of the report's,
 * file being the index in `partitions`.
 */
export async function cleanSchemas(
  engine: Engine,
  schemas: readonly Schema[],
  partitions: readonly Entry[],
  options: CleanOptions
): Promise<CleanedFiles> {
  await engine.run(`CREATE OR REPLACE TABLE late_rejects (${lateRejects})`);
  const opened: Opened[] = [];
  for (const schema of inOrder(schemas)) {
    const files = partitions.filter(([, partition]) => partition.schema === schema);
    if (files.length === 0) await engine.run(emptyView(schema));
    else opened.push(await openSchema(engine, schema, files));
  }
  const currency = await chooseCurrency(engine, opened, options);
  const cleaned = new Map<number, Cleaned>();
  const late = new Map(
    opened.map(({schema, rows, rejects}) => [schema.name, {schema, rows, into: rejects}])
  );
  for (const one of opened)
    await cleanSchema(engine, one, {...options, account: currency, late}, cleaned);
  return {
    cleaned,
    changedOrders: opened.flatMap(({settled}) => settled?.changed ?? []),
    ...(currency && {currency})
  };
}

/** A schema with files: what is superseded and what was not sold is known. */
interface Opened {
  readonly schema: Schema;
  readonly files: readonly Entry[];
  readonly settled: Awaited<ReturnType<typeof settleOrders>>;
  /** Table of this schema's late rejects. */
  readonly rejects: string;
  /** View of the sound rows that no newer file has. */
  readonly rows: string;
  /** View of those of them that are in no other place yet. */
  readonly open: string;
}

async function openSchema(
  engine: Engine,
  schema: Schema,
  files: readonly Entry[]
): Promise<Opened> {
  const part = (name: string) => `${schema.name}__${name}`;
  const [all, rows, open, rejects] = [part("all"), part("rows"), part("open"), part("rejects")];
  await engine.run(`CREATE VIEW ${all} AS ${files.map(partitionSql).join(" UNION ALL ")}`);
  await engine.run(`CREATE TABLE ${rejects} (${lateRejects})`);
  const near = part("near");
  const hasFar = await rejectFarOff(engine, {schema, rows: all, into: rejects});
  // what a wrong clock wrote makes no file the newest
  await engine.run(`CREATE VIEW ${near} AS SELECT * FROM ${all}${hasFar ? notIn(rejects) : ""}`);
  const settled = await settleOrders(engine, schema, near, files);
  const older = settled ? ` ANTI JOIN ${settled.table} USING (_file, _line)` : "";
  await engine.run(`CREATE VIEW ${rows} AS SELECT * FROM ${near}${older}
    -- what is wrong in itself is among the rejects
    WHERE _reason IS NULL`);
  const late = mayReject(schema) ? notIn(rejects) : "";
  await engine.run(`CREATE VIEW ${open} AS SELECT * FROM ${rows}${late}`);
  await rejectNotSold(engine, {schema, rows: open, into: rejects});
  return {schema, files, settled, rejects, rows, open};
}

function notIn(rejects: string): string {
  return ` ANTI JOIN (SELECT file AS _file, line AS _line FROM ${rejects}) AS late USING (_file, _line)`;
}

function mayReject({status, references, columns}: Schema): boolean {
  const hasCurrency = columns.some(({type}) => type === "currency");
  return status !== undefined || references !== undefined || hasCurrency;
}

async function cleanSchema(
  engine: Engine,
  {schema, files, settled, rejects, open}: Opened,
  {
    duplicates: onDuplicates,
    account,
    late: others
  }: CleanOptions & {
    account: CurrencyAccount | undefined;
    late: ReadonlyMap<string, LateRows>;
  },
  cleaned: Map<number, Cleaned>
): Promise<void> {
  const late = {schema, rows: open, into: rejects};
  await rejectOtherCurrencies(engine, late, account);
  await rejectOrphanKeys(engine, late, others);
  await engine.run(`INSERT INTO late_rejects FROM ${rejects}`);
  const duplicates = `${schema.name}__duplicates`;
  await engine.run(`CREATE TABLE ${duplicates} AS ${await duplicatesSql(engine, schema, open)}`);
  const count = (from: string, file = "_file") =>
    countByFile(engine, `SELECT ${file} AS file, count(*) AS n FROM ${from} GROUP BY ALL`);
  const repeats = await count(duplicates);
  const isKept =
    typeof schema.duplicates === "string" && onDuplicates[schema.duplicates] === "keep";
  const isDropping = !isKept && repeats.size > 0;
  await engine.run(
    `CREATE VIEW ${identifier(schema.name)} AS SELECT *${convertedColumns(schema, account)} FROM ${open}${
      isDropping ? ` ANTI JOIN ${duplicates} USING (_file, _line)` : ""
    }`
  );
  const accepted = await count(identifier(schema.name));
  const rejected = await count(rejects, "file");
  const olderRows = (isChanged: boolean) =>
    settled
      ? count(`(FROM ${settled.table} WHERE _is_changed = ${isChanged})`)
      : Promise.resolve(new Map<number, number>());
  const [same, changed] = [await olderRows(false), await olderRows(true)];
  for (const [i] of files) {
    const of = (counts: ReadonlyMap<number, number>) => counts.get(i) ?? 0;
    cleaned.set(i, {
      accepted: of(accepted),
      rejected: of(rejected),
      duplicates: of(same) + of(changed) + (isKept ? 0 : of(repeats)),
      duplicatesKept: isKept ? of(repeats) : 0,
      repeated: of(same),
      superseded: of(changed)
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

/** Schemas after those they refer to. */
function inOrder(schemas: readonly Schema[]): Schema[] {
  return [...schemas].sort((a, b) => (a.references ? 1 : 0) - (b.references ? 1 : 0));
}

async function countByFile(engine: Engine, sql: string): Promise<Map<number, number>> {
  const rows = await engine.rows<{file: number; n: number}>(sql);
  return new Map(rows.map(({file, n}) => [file, n]));
}

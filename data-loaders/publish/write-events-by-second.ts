import {rm, stat} from "node:fs/promises";
import {join} from "node:path";
import type {SpanBySecond} from "../../src/model/report-context.ts";
import {allEventsBySecond} from "../../src/model/relations/all-events-by-second.ts";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {writeDatabase} from "../engine/write-database.ts";
import {writeOut} from "../rollups/dialect.ts";
import type {PublishedTable} from "./published-table.ts";
import {writeGzipped} from "./write-gzipped.ts";

/** Rows that the table by second may have: what a reader who asks for seconds loads. */
export const rowsBySecond = 400_000;

const dimensions = allEventsBySecond.columns
  .filter(({type}) => type === "ENUM")
  .map(({name}) => name);

export interface EventsBySecondOptions {
  /** Opens the view `events` from a day on; absent where there is no log. */
  openLog?: (firstDay: string) => Promise<void>;
  /** Rows at most; the log is cut at a full minute. */
  budget?: number;
}

/**
 * Publishes the end of the log second by second, as far back as the row budget reaches, in a database
 * of its own that readers load only when they ask for windows of less than an hour.
 *
 * `all_events_by_second`: `second` (seconds since 1970 in the report's time zone), the dimensions of the
 * filters, and `n`, how many events, or order lines where there are no events.
 *
 * @param engine with the rollups and customers opened
 */
export async function writeEventsBySecond(
  engine: Engine,
  folder: string,
  {openLog, budget = rowsBySecond}: EventsBySecondOptions
): Promise<{span: SpanBySecond; table: PublishedTable}> {
  const counted = openLog ? bySecondOfEvents : bySecondOfSales;
  // order lines are few, and what falls on one second and is alike makes one row
  const hour = openLog ? await firstHour(engine, budget) : "1970-01-01";
  await openLog?.(hour.slice(0, 10));
  const from = await firstMinute(engine, counted, hour, budget);
  const parquet = join(folder, "events_by_second.parquet");
  await engine.run(
    `COPY (SELECT second, ${dimensions.join(", ")}, CAST(count(*) AS INTEGER) AS n
       FROM (${counted})
       WHERE second >= ${from} -- older rows would not fit the budget
       GROUP BY ALL ORDER BY ALL) TO ${literal(parquet)} (FORMAT parquet)`
  );
  const file = "events_by_second.duckdb.gz";
  await writeDatabaseBySecond(engine, join(folder, "events_by_second.duckdb"), parquet);
  await writeGzipped(join(folder, "events_by_second.duckdb"), join(folder, file));
  const [span] = await engine.rows<SpanBySecond>(
    `SELECT count(*) AS rows, coalesce(min(second), 0) AS "from", coalesce(max(second), 0) AS "to" FROM read_parquet(${literal(parquet)})`
  );
  await rm(parquet);
  await rm(join(folder, "events_by_second.duckdb"));
  const {size: bytes} = await stat(join(folder, file));
  const columns = ["second", ...dimensions, "n"];
  return {
    span: span!,
    table: {name: "all_events_by_second", file, rows: span!.rows, bytes, columns}
  };
}

const bySecondOfEvents = writeOut(
  `
  SELECT CAST(epoch(events.local_time) AS INTEGER) AS second, events.event_type,
    split_part(coalesce(events.category_code, '(none)'), '.', 1) AS category,
    coalesce(events.brand, '(none)') AS brand, {{price_band events.price}} AS price_band,
    coalesce(customers.state, '(unknown)') AS state, coalesce(customers.source, '(unknown)') AS source,
    coalesce(customers.country, '(unknown)') AS country, events.local_time
  FROM events
  LEFT JOIN customers ON customers.customer_id = events.user_id`,
  {samplingFactor: 1}
);

const bySecondOfSales = `
  SELECT CAST(epoch(local_time) AS INTEGER) AS second, kind AS event_type, category, brand,
    price_band, state, source, country, local_time
  FROM sales`;

/** The hour of the log in which the budget ends, by a rollup, so that a long log is not read whole. */
async function firstHour(engine: Engine, budget: number): Promise<string> {
  const [found] = await engine.rows<{hour: string | null}>(`
    SELECT CAST(max(hour) AS VARCHAR) AS hour
    FROM (
      SELECT hour, sum(n) OVER (ORDER BY hour DESC) AS upto, min(hour) OVER () AS first
      FROM (
        SELECT CAST(day AS TIMESTAMP) + hour * INTERVAL 1 HOUR AS hour, sum(events) AS n
        FROM hours
        GROUP BY 1
      ) AS by_hour
    ) AS running
    WHERE upto > ${budget} OR hour = first -- all hours may fit`);
  return found?.hour ?? "1970-01-01";
}

/** The minute from which on there are no more rows than the budget has. */
async function firstMinute(
  engine: Engine,
  counted: string,
  hour: string,
  budget: number
): Promise<number> {
  const [found] = await engine.rows<{minute: number | null}>(`
    SELECT min(minute) AS minute
    FROM (
      SELECT minute, sum(n) OVER (ORDER BY minute DESC) AS upto
      FROM (
        SELECT second - second % 60 AS minute, count(*) AS n
        FROM (
          SELECT DISTINCT second, ${dimensions.join(", ")}
          FROM (${counted})
          WHERE local_time >= TIMESTAMP ${literal(hour)} -- what is before cannot fit
        ) AS kept
        GROUP BY 1
      ) AS minutes
    ) AS running
    WHERE upto <= ${budget} -- newest first`);
  return found?.minute ?? 0;
}

async function writeDatabaseBySecond(engine: Engine, file: string, parquet: string): Promise<void> {
  await rm(file, {force: true});
  const view = `CREATE OR REPLACE VIEW events_by_second AS SELECT * FROM read_parquet(${literal(parquet)})`;
  await engine.run(view);
  const types = [];
  for (const column of dimensions) {
    const values = await engine.rows<{value: string}>(
      `SELECT DISTINCT ${column} AS value FROM events_by_second WHERE ${column} IS NOT NULL ORDER BY 1`
    );
    const list = values.length ? values.map(({value}) => literal(value)) : [literal("(none)")];
    types.push(`CREATE TYPE fine.${column}_t AS ENUM (${list.join(", ")})`);
  }
  const columns = dimensions.map(
    (column) => `CAST(${column} AS fine.${column}_t) AS ${identifier(column)}`
  );
  await writeDatabase([
    "SET force_compression = 'dictionary'",
    view,
    `ATTACH ${literal(file)} AS fine (BLOCK_SIZE 16384)`,
    ...types,
    `CREATE TABLE fine.all_events_by_second AS SELECT second, ${columns.join(", ")}, n FROM events_by_second`,
    "CHECKPOINT fine",
    "DETACH fine"
  ]);
}

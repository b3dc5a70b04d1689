import {identifier} from "../engine/identifier.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {Schema} from "../sources/schema/source.ts";
import type {TableColumn} from "../tables/index.ts";
import type {Entry} from "./partition.ts";
import {storedColumns} from "./stored-columns.ts";

/** Orders of a file that an older file has as they were before. */
export interface ChangedOrders {
  readonly file: string;
  /** The file's column of their ids. */
  readonly column: string;
  readonly orders: number;
  /** The ids of some. */
  readonly orderIds: readonly string[];
  /** The older files. */
  readonly older: readonly string[];
}

/**
 * Finds the rows of orders that a newer file has as well. An order is the same in two files if its id and the time of its first
 * line agree and both have a product of it: then a log that was cut in the middle of an order loses nothing, and neither does a
 * till whose numbers begin anew each day. The file with the latest time is the newest; of two, the last by name. An order at
 * the end of one file and at the beginning of another that share no other order is one that was cut, unless both have the same
 * products of it.
 *
 * @param rows a view of all files' rows
 * @returns table of (_file, _line, _is_changed) of the rows that do not count; nothing where no order is in two files
 */
export async function settleOrders(
  engine: Engine,
  schema: Schema,
  rows: string,
  files: readonly Entry[]
): Promise<{table: string; changed: ChangedOrders[]} | undefined> {
  const columnOf = (to: TableColumn) => {
    const column = schema.columns.find((one) => one.to === to);
    return column && identifier(column.name);
  };
  const [order, product] = [columnOf("order_lines.order_id"), columnOf("order_lines.product_id")];
  if (schema.duplicates !== "order_lines" || files.length < 2 || !order || !product)
    return undefined;
  const orderName = schema.columns.find(({to}) => to === "order_lines.order_id")!.name;
  const part = (name: string) => `${schema.name}__${name}`;
  const [ids, lines, states, pairs] = ["repeated_ids", "lines", "states", "pairs"].map(part);
  await engine.run(`CREATE TABLE ${ids} AS SELECT ${order} AS id FROM ${rows}
    -- what is wrong in itself is among the rejects
    WHERE _reason IS NULL
    GROUP BY ${order} HAVING min(_file) <> max(_file)`);
  if (await isEmpty(engine, ids!)) return undefined;
  const time = columnOf("order_lines.ordered_at") ?? "NULL::TIMESTAMP";
  // an id that comes back after hours is another order, or lines that were added to one
  await engine.run(`CREATE TABLE ${lines} AS
    SELECT *, count_if(begins) OVER (PARTITION BY id, _file ORDER BY time, _line ROWS UNBOUNDED PRECEDING) AS nth
    FROM (
      SELECT _file, _line, ${order} AS id, ${time} AS time, coalesce(${product}, '') AS product, hash(${storedColumns(schema).join(", ")}) AS digest,
        coalesce(${time} - lag(${time}) OVER (PARTITION BY ${order}, _file ORDER BY ${time}, _line) > INTERVAL 6 HOUR, false) AS begins
      FROM ${rows}
      -- an order of one file alone is no question
      WHERE _reason IS NULL AND ${order} IN (SELECT id FROM ${ids})
    )`);
  await engine.run(`CREATE TABLE ${states} AS
    SELECT id, _file, nth, min(time) AS began_at, list(DISTINCT product) AS products,
      list_sort(list(product)) AS pieces, hash(list_sort(list(digest))) AS digest, ranks.rank, ranks.rank AS newest,
      bool_or(_line = ends.first) AS is_first, bool_or(_line = ends.last) AS is_last
    FROM ${lines} JOIN (VALUES ${await ranksOf(engine, schema, rows, files)}) AS ranks(file, rank) ON ranks.file = _file
    JOIN (
      SELECT _file AS file, min(_line) AS first, max(_line) AS last FROM ${rows}
      -- what is wrong in itself is of no order
      WHERE _reason IS NULL GROUP BY _file
    ) AS ends ON ends.file = _file
    GROUP BY id, _file, nth, ranks.rank`);
  await engine.run(`CREATE TABLE ${pairs} AS
    SELECT a.id, a.began_at, a.rank AS rank, b.rank AS other
    FROM ${states} AS a JOIN ${states} AS b
      ON a.id = b.id AND a.began_at IS NOT DISTINCT FROM b.began_at AND a.rank <> b.rank
        AND list_has_any(a.products, b.products)
    JOIN (
      SELECT a._file AS one, b._file AS other, count(DISTINCT a.id) AS orders
      FROM ${states} AS a JOIN ${states} AS b ON a.id = b.id AND a._file <> b._file
      GROUP BY ALL
    ) AS shared ON shared.one = a._file AND shared.other = b._file
    -- two parts of one order are no states of it
    WHERE shared.orders > 1 OR a.pieces = b.pieces OR NOT ((a.is_first AND b.is_last) OR (a.is_last AND b.is_first))`);
  if (await isEmpty(engine, pairs!)) return undefined;
  await spreadNewest(engine, states!, pairs!);
  const table = part("settled");
  // the digest of a state and that of the newest: equal ones say the same lines
  const older = `SELECT a.id, a._file, a.nth, a.began_at, b._file AS newer, a.digest <> b.digest AS is_changed
    FROM ${states} AS a JOIN ${states} AS b
      ON a.id = b.id AND a.began_at IS NOT DISTINCT FROM b.began_at AND b.rank = a.newest
    -- what is newest itself counts
    WHERE a.newest > a.rank`;
  await engine.run(`CREATE TABLE ${table} AS
    SELECT lines._file, lines._line, older.is_changed AS _is_changed
    FROM ${lines} AS lines JOIN (${older}) AS older
      ON older.id = lines.id AND older._file = lines._file AND older.nth = lines.nth`);
  return {table, changed: await changedOrders(engine, older, files, orderName)};
}

/** Each state takes the newest file of those it is the same as, and of those that these are the same as. */
async function spreadNewest(engine: Engine, states: string, pairs: string): Promise<void> {
  const better = `SELECT pairs.id, pairs.began_at, pairs.rank, max(others.newest) AS newest
    FROM ${pairs} AS pairs JOIN ${states} AS others
      ON others.id = pairs.id AND others.began_at IS NOT DISTINCT FROM pairs.began_at AND others.rank = pairs.other
    GROUP BY ALL`;
  for (;;) {
    const [found] = await engine.rows<{Count: number}>(`UPDATE ${states} SET newest = better.newest
      FROM (${better}) AS better
      WHERE ${states}.id = better.id AND ${states}.began_at IS NOT DISTINCT FROM better.began_at
        AND ${states}.rank = better.rank AND better.newest > ${states}.newest`);
    if (!found?.Count) return;
  }
}

/** Values of (file, rank): the newest file has the highest. */
async function ranksOf(
  engine: Engine,
  schema: Schema,
  rows: string,
  files: readonly Entry[]
): Promise<string> {
  const times = schema.columns.filter(({type, personal}) => type === "time" && !personal);
  const last = times.map(({name}) => `max(${identifier(name)})`);
  const latest = last.length === 0 ? "NULL::TIMESTAMP" : `greatest(${last.join(", ")})`;
  const found = await engine.rows<{file: number; at: number | null}>(
    `SELECT _file AS file, CAST(epoch_ms(${latest}) AS DOUBLE) AS at FROM ${rows}
    -- what is wrong in itself tells nothing
    WHERE _reason IS NULL GROUP BY _file`
  );
  const at = new Map(found.map(({file, at}) => [file, at ?? 0]));
  const byName = new Intl.Collator("en", {numeric: true}).compare;
  return [...files]
    .sort(
      ([i, a], [j, b]) =>
        (at.get(i) ?? 0) - (at.get(j) ?? 0) || byName(a.file.name, b.file.name) || i - j
    )
    .map(([i], rank) => `(${i}, ${rank})`)
    .join(", ");
}

async function changedOrders(
  engine: Engine,
  older: string,
  files: readonly Entry[],
  column: string
): Promise<ChangedOrders[]> {
  const found = await engine.rows<{newer: number; orders: number; ids: string[]; olds: number[]}>(
    `SELECT newer, count(DISTINCT (id, began_at)) AS orders,
      list_sort(list(DISTINCT id))[1:${mostExamples}] AS ids, list_sort(list(DISTINCT _file)) AS olds
    FROM (${older})
    -- what is alike in both is only repeated
    WHERE is_changed GROUP BY newer ORDER BY newer`
  );
  const names = new Map(files.map(([i, {file}]) => [i, file.name]));
  return found.map(({newer, orders, ids, olds}) => ({
    file: names.get(newer)!,
    column,
    orders,
    orderIds: ids,
    older: olds.map((i) => names.get(i)!)
  }));
}

const mostExamples = 3;

async function isEmpty(engine: Engine, table: string): Promise<boolean> {
  const rows = await engine.rows(`SELECT 1 AS one FROM ${table} LIMIT 1`);
  return rows.length === 0;
}

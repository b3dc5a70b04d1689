import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {ReportConfig} from "../config.ts";
import {emptyCells} from "../sources/schema/empty-cells.ts";
import {reasonOf, type Reject} from "../sources/schema/reject.ts";
import type {Shape} from "../sources/schema/source.ts";
import type {Piece} from "./partition.ts";

/** What became of the sound rows of one file. */
export interface Settled {
  readonly accepted: number;
  /** Rows whose key is nowhere. */
  readonly strays: number;
  readonly duplicates: number;
  /** Exact duplicates that stayed, among the accepted. */
  readonly duplicatesKept: number;
}

/**
 * Gives every row of files that are no logs its one place. Afterwards each shape is a view, named as it
 * is, of its accepted rows (empty where no file has it), and the table `strays` holds (file, line,
 * kind, column, reason, value, raw) of rows that refer to nothing, file being the index in `pieces`.
 *
 * @returns by index in `pieces`
 */
export async function settleShapes(
  engine: Engine,
  shapes: readonly Shape[],
  pieces: readonly (readonly [number, Piece])[],
  duplicates: ReportConfig["duplicates"]
): Promise<Map<number, Settled>> {
  await engine.run(
    `CREATE OR REPLACE TABLE strays (file INTEGER, line BIGINT, kind VARCHAR, "column" VARCHAR, reason VARCHAR,
      value VARCHAR, raw VARCHAR)`
  );
  const settled = new Map<number, Settled>();
  for (const shape of inOrder(shapes)) {
    const own = pieces.filter(([, piece]) => piece.shape === shape);
    if (own.length === 0) await engine.run(emptyView(shape));
    else await settleShape(engine, shape, own, duplicates, settled);
  }
  return settled;
}

type Entry = readonly [number, Piece];

async function settleShape(
  engine: Engine,
  shape: Shape,
  files: readonly Entry[],
  duplicates: ReportConfig["duplicates"],
  settled: Map<number, Settled>
): Promise<void> {
  const [rows, sound, repeats] = ["rows", "sound", "repeats"].map(
    (part) => `${shape.name}__${part}`
  );
  await engine.run(`CREATE VIEW ${rows} AS ${files.map(pieceSql).join(" UNION ALL ")}`);
  const strays = await rejectStrays(engine, shape, rows!);
  await engine.run(`CREATE VIEW ${sound} AS SELECT * FROM ${rows}
    -- what is wrong in itself is among the rejects
    WHERE _reason IS NULL${strays}`);
  await engine.run(`CREATE TABLE ${repeats} AS ${await repeatsSql(engine, shape, sound!)}`);
  const repeated = await countByFile(
    engine,
    `SELECT _file AS file, count(*) AS n FROM ${repeats} GROUP BY ALL`
  );
  const isKept = typeof shape.repeats === "string" && duplicates[shape.repeats] === "keep";
  const isDropping = !isKept && repeated.size > 0;
  await engine.run(
    `CREATE VIEW ${identifier(shape.name)} AS SELECT * FROM ${sound}${
      isDropping ? ` ANTI JOIN ${repeats} USING (_file, _line)` : ""
    }`
  );
  const accepted = await countByFile(
    engine,
    `SELECT _file AS file, count(*) AS n FROM ${identifier(shape.name)} GROUP BY ALL`
  );
  const stray = await countByFile(engine, "SELECT file, count(*) AS n FROM strays GROUP BY file");
  for (const [i] of files) {
    const again = repeated.get(i) ?? 0;
    settled.set(i, {
      accepted: accepted.get(i) ?? 0,
      strays: stray.get(i) ?? 0,
      duplicates: isKept ? 0 : again,
      duplicatesKept: isKept ? again : 0
    });
  }
}

function pieceSql([i, {path, line, shape}]: Entry): string {
  const place = line === "place" ? "file_row_number + 2" : "_line";
  const columns = storedColumns(shape);
  return `SELECT ${i} AS _file, ${place} AS _line, ${columns.join(", ")},
      hash(${[...columns, "_others"].join(", ")}) AS _hash, _reason
    FROM read_parquet(${literal(path)}, file_row_number = true)`;
}

/** Rejects rows whose key is nowhere; returns the condition that leaves them out. */
async function rejectStrays(engine: Engine, shape: Shape, rows: string): Promise<string> {
  if (shape.references === undefined) return "";
  const strays = identifier(`${shape.name}__strays`);
  await engine.run(
    `CREATE TABLE ${strays} (_file INTEGER, _line BIGINT, _kind VARCHAR, _column VARCHAR, _reason VARCHAR,
      _value VARCHAR, _raw VARCHAR)`
  );
  for (const {column, shape: target, to} of shape.references) {
    const own = `${rows}.${identifier(column)}`;
    const goal = shape.columns.find(({name}) => name === column)?.to;
    const reject: Reject = {kind: "unknown", what: column, column: goal ?? null};
    const words = [reject.kind, reject.column, reasonOf(reject)].map(literal);
    await engine.run(`INSERT INTO ${strays} SELECT _file, _line, ${words.join(", ")}, ${own},
        concat(${storedColumns(shape).join(", ',', ")})
      FROM ${rows} ANTI JOIN ${identifier(target)} AS target ON ${own} = target.${identifier(to)}
      -- a row is rejected once
      WHERE _reason IS NULL AND (_file, _line) NOT IN (SELECT (_file, _line) FROM ${strays})`);
  }
  await engine.run(`INSERT INTO strays SELECT * FROM ${strays}`);
  return ` AND (_file, _line) NOT IN (SELECT (_file, _line) FROM ${strays})`;
}

/** SQL for (_file, _line) of every row that was there before, or is less complete than its like. */
async function repeatsSql(engine: Engine, shape: Shape, sound: string): Promise<string> {
  const columns = storedColumns(shape);
  if (typeof shape.repeats !== "string") {
    const filled = columns.map((column) => `(${column} IS NOT NULL)::INTEGER`).join(" + ");
    return `SELECT _file, _line FROM ${sound}
      -- one row per key: the one that says most, then the first in the order of its values
      QUALIFY row_number() OVER (
        PARTITION BY ${identifier(shape.repeats.key)} ORDER BY ${filled} DESC, ${columns.join(", ")}, _file, _line
      ) > 1`;
  }
  const suspects = `${shape.name}__suspects`;
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

function emptyView(shape: Shape): string {
  return `CREATE VIEW ${identifier(shape.name)} AS SELECT 0 AS _file, 0 AS _line, ${emptyCells(shape).join(", ")} LIMIT 0`;
}

function storedColumns(shape: Shape): string[] {
  return shape.columns.filter(({personal}) => !personal).map(({name}) => identifier(name));
}

/** Shapes after those they refer to. */
function inOrder(shapes: readonly Shape[]): Shape[] {
  return [...shapes].sort((a, b) => (a.references ? 1 : 0) - (b.references ? 1 : 0));
}

async function countByFile(engine: Engine, sql: string): Promise<Map<number, number>> {
  const rows = await engine.rows<{file: number; n: number}>(sql);
  return new Map(rows.map(({file, n}) => [file, n]));
}

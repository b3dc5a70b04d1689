import {mkdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import type {ReportConfig} from "../config.ts";
import {codeDigest} from "../engine/code-digest.ts";
import {digest, fileDigest} from "../engine/digest.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {writeWhole} from "../engine/write-whole.ts";
import {createCheck} from "../ingest/check-sums.ts";
import type {Piece} from "../ingest/piece.ts";
import type {Feed, Shape} from "../sources/shape/source.ts";
import {writeOut, type RollupOptions} from "./dialect.ts";
import {dayRollups} from "./index.ts";
import {loadDays} from "./load-days.ts";
import {planDays, type Stretch} from "./plan-days.ts";

export interface DaysInput {
  /** Pieces of event logs, in the order of the files; which of two rows alike is the first follows it. */
  readonly pieces: readonly Piece[];
  readonly shapes: readonly Shape[];
  readonly feeds: readonly Feed[];
  readonly timeZone: string;
  readonly duplicates: ReportConfig["duplicates"]["events"];
  /** Digest of the tables that days are joined with. */
  readonly tables: string;
}

/** What was found in one stretch of days. */
export interface StretchAccount {
  /** Events after repeats were dropped. */
  readonly events: number;
  /** Exact repeats that were dropped, by id of the piece they are in. */
  readonly dropped: Readonly<Record<string, number>>;
  /** Exact repeats that stayed. */
  readonly kept: Readonly<Record<string, number>>;
  readonly orphans: Readonly<Record<string, number>>;
  readonly sums: Readonly<Record<string, string>>;
}

export interface Days {
  readonly key: string;
  readonly accounts: readonly StretchAccount[];
  /** Parquet files of each day rollup. */
  readonly relations: Readonly<Record<string, readonly string[]>>;
  /** Stretches computed now, of all there are. */
  readonly computed: readonly string[];
}

/**
 * Computes the rollups of every stretch of days that has changed, and leaves the others as they are.
 *
 * @param folder one folder a stretch goes here, named for it and for all it depends on
 * @param onStretch told of each stretch before it is computed, with the rows it has
 */
export async function runDays(
  engine: Engine,
  folder: string,
  input: DaysInput,
  options: RollupOptions,
  onStretch: (stretch: Stretch, done: number, rows: number) => void
): Promise<Days> {
  const {pieces} = input;
  const rows = new Map<string, number>();
  for (const {days = {}} of pieces) {
    for (const [day, n] of Object.entries(days)) rows.set(day, (rows.get(day) ?? 0) + n);
  }
  const sessionType = pieces.every(({uuids}) => uuids.length > 0) ? "UUID" : "VARCHAR";
  const code = codeDigest("rollups", "ingest", "sources", "tables");
  const isWhole = await createCheck(folder);
  const planned = planDays(rows);
  // A shop without a log has no day, but the same relations.
  const stretches = planned.length
    ? planned
    : [{name: "none", first: "1970-01-01", last: "1970-01-01"}];
  const accounts: StretchAccount[] = [];
  const computed: string[] = [];
  const folders: string[] = [];
  let done = 0;
  for (const stretch of stretches) {
    const touching = [...pieces.entries()].filter(([, {days = {}}]) =>
      Object.keys(days).some((day) => day >= stretch.first && day <= stretch.last)
    );
    const key = digest(
      code,
      JSON.stringify([
        stretch,
        touching.map(([, {id, shape}]) => [id, shape.name]),
        input.shapes,
        input.feeds,
        [input.timeZone, input.duplicates, input.tables, sessionType, options]
      ])
    );
    const target = join(folder, `${stretch.name}-${key}`);
    let account = await readAccount(target, isWhole);
    if (!account) {
      onStretch(stretch, done, sumOf(rows, stretch));
      computed.push(stretch.name);
      await writeWhole(
        target,
        async (fresh) => {
          await mkdir(fresh, {recursive: true});
          const loaded = await loadDays(engine, stretch, touching, {...input, sessionType});
          const sums: Record<string, string> = {};
          for (const {name, sql, isStep} of dayRollups) {
            const text = writeOut(sql, options);
            if (isStep) {
              await engine.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${text}`);
              continue;
            }
            const file = join(fresh, `${name}.parquet`);
            await engine.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${text}`);
            await engine.run(
              `COPY ${name} TO ${literal(file)} (FORMAT parquet, COMPRESSION snappy)`
            );
            sums[`${name}.parquet`] = await fileDigest(file);
          }
          account = {...loaded, sums};
          await writeFile(join(fresh, "account.json"), JSON.stringify(account));
        },
        {replaces: true}
      );
    }
    accounts.push(account!);
    folders.push(target);
    done += sumOf(rows, stretch);
  }
  for (const name of dayRollups.map((rollup) => rollup.name)) {
    await engine.run(`DROP TABLE IF EXISTS ${name}`);
  }
  const kept = dayRollups.filter(({isStep}) => !isStep);
  return {
    key: digest(...folders.map((path) => basename(path))),
    accounts,
    relations: Object.fromEntries(
      kept.map(({name}) => [name, folders.map((path) => join(path, `${name}.parquet`))])
    ),
    computed
  };
}

async function readAccount(
  folder: string,
  isWhole: (path: string, sum: string) => Promise<boolean>
): Promise<StretchAccount | undefined> {
  const text = await readFile(join(folder, "account.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const account = JSON.parse(text) as StretchAccount;
  for (const [file, sum] of Object.entries(account.sums)) {
    if (!(await isWhole(join(folder, file), sum))) return undefined;
  }
  return account;
}

function sumOf(rows: ReadonlyMap<string, number>, {first, last}: Stretch): number {
  let total = 0;
  for (const [day, n] of rows) if (day >= first && day <= last) total += n;
  return total;
}

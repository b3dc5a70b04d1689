import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {ReportContext} from "../../src/model/report-context.ts";
import {writeArrow} from "./write-arrow.ts";
import type {ReportConfig} from "../config.ts";
import {inParentheses} from "../engine/in-parentheses.ts";
import type {Engine} from "../engine/open-engine.ts";
import {literal} from "../engine/literal.ts";
import {writeWhole} from "../store/write-whole.ts";
import {openEvents} from "../rollups/open-events.ts";
import type {Manifest} from "../manifest.ts";
import {project} from "../project.ts";
import {readContext} from "./context.ts";
import type {ExactMetric} from "./exact-metrics.ts";
import {exactMetrics} from "./exact-metrics.ts";
import {findModels} from "./models.ts";
import {openAnswers} from "./open-answers.ts";
import {publishColumns} from "./publish-columns.ts";
import type {PublishedTable} from "./published-table.ts";
import {relationKeys} from "./relation-keys.ts";
import {answer} from "./run-model.ts";
import {rowsBySecond, writeEventsBySecond} from "./write-events-by-second.ts";
import type {ReaderTable} from "./write-reader-database.ts";
import {writeEndOfLog} from "./write-end-of-log.ts";
import {writeFacts} from "./write-facts.ts";
import {writeGzipped} from "./write-gzipped.ts";
import {writeReaderDatabase} from "./write-reader-database.ts";

export interface Published {
  readonly context: ReportContext;
  readonly tables: readonly PublishedTable[];
  /** Where the fact tables are a sample, what it could only estimate of the whole report. */
  readonly exact: Readonly<Record<string, ExactMetric>>;
}

/**
 * Writes everything a page may ask for: the models as Arrow, the fact tables as Parquet and in
 * the reader's database, each column of that database, and the report's context. A model is asked
 * again only when its SQL or something it reads has changed.
 *
 * @param engine with tables, account, rollups and facts opened
 * @param folder where the files go; replaced when all are there
 * @param answers where models' answers are kept between runs
 * @param columns where columns are kept between runs
 * @param store the store that the engine has opened, by default the project's
 * @param onModel called with each model that is asked again
 */
export async function publish(
  engine: Engine,
  manifest: Manifest,
  config: ReportConfig,
  {folder, answers, columns, store = project.store, onModel = () => {}}: PublishOptions
): Promise<Published> {
  let published: Published | undefined;
  await writeWhole(
    folder,
    async (fresh) => {
      await mkdir(fresh, {recursive: true});
      published = await publishTo(fresh, engine, manifest, config, {
        answers,
        columns,
        store,
        onModel
      });
    },
    {replaces: true}
  );
  return published!;
}

export interface PublishOptions {
  folder: string;
  answers: string;
  columns: string;
  store?: string;
  onModel?: (name: string) => void;
}

async function publishTo(
  folder: string,
  engine: Engine,
  manifest: Manifest,
  config: ReportConfig,
  {answers, columns, store, onModel}: Required<Omit<PublishOptions, "folder">>
): Promise<Published> {
  const tables: PublishedTable[] = [];
  const models = await findModels();
  const kept = await openAnswers(engine, answers, relationKeys(manifest, config), onModel);
  const parquets = new Map<string, string>();
  for (const model of models) {
    const parquet = await kept.ask(model);
    parquets.set(model.table, parquet);
    const result = await answer(engine, `FROM read_parquet(${literal(parquet)})`);
    const bytes = writeArrow(result);
    const file = `${model.name}.arrow`;
    await writeFile(join(folder, file), bytes);
    const rows = result.columns[0]?.length ?? 0;
    tables.push({name: model.table, file, rows, bytes: bytes.byteLength, columns: result.names});
  }
  await kept.sweep();
  const events = (manifest.tables.find(({name}) => name === "events")?.rows ?? 0) > 0;
  const openLog = events
    ? (first: string) => openEvents(engine, store, manifest, config, {first})
    : undefined;
  const {span, table} = await writeEventsBySecond(engine, folder, {
    openLog,
    // a quarter of the budget, at 5 bytes a row
    budget: Math.min(rowsBySecond, Math.floor(config.budget.data / 20))
  });
  tables.push(table);
  await writeEndOfLog(engine, folder, openLog);
  const sample = await writeFacts(engine, folder, {
    samplingFactor: manifest.samplingFactor,
    budget: config.budget.data,
    others: tables.reduce((sum, {bytes}) => sum + bytes, 0)
  });
  tables.push(...sample.tables);
  const database = join(folder, "reader.duckdb");
  await writeReaderDatabase(database, await readerTables(engine, folder, parquets, sample.tables));
  await writeGzipped(database, `${database}.gz`);
  await publishColumns(database, folder, columns);
  const about = await readContext(engine, manifest, config, sample);
  const exact = about.samplingFactor > 1 ? await exactMetrics(engine, manifest, about.has) : {};
  const values = Object.entries(exact).map(([id, {value}]) => [id, value] as const);
  const context = {...about, exact: Object.fromEntries(values), bySecond: span};
  await writeFile(join(folder, "context.json"), JSON.stringify(context));
  return {context, tables, exact};
}

/** Lays every table of the reader's database down as Parquet, in an order of its own. */
async function readerTables(
  engine: Engine,
  folder: string,
  answers: ReadonlyMap<string, string>,
  facts: readonly PublishedTable[]
): Promise<ReaderTable[]> {
  const parts = join(folder, "reader");
  await mkdir(parts, {recursive: true});
  const lay = async (name: string, sql: string) => {
    const parquet = join(parts, `${name}.parquet`);
    await engine.run(`COPY ${inParentheses(sql)} TO ${literal(parquet)} (FORMAT parquet)`);
    return {name, parquet};
  };
  const tables = [
    ...facts.map(({name, file}) => ({name, parquet: join(folder, file)})),
    await lay(
      "catalogue",
      `SELECT CAST(product_no AS INTEGER) AS product_no, product_id, title, category_code, brand
       FROM catalogue
       ORDER BY product_no`
    )
  ];
  for (const [name, parquet] of answers) tables.push({name, parquet});
  return tables;
}

import {existsSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {project} from "../data-loaders/project.ts";
import type {ColumnIndex} from "../src/kernel/column-index.ts";
import {createKernel, type Kernel} from "../src/kernel/create-kernel.ts";
import {openColumns} from "../src/kernel/open-columns.ts";
import {count} from "./format.ts";
import {run} from "./run.ts";
import {median, quantile} from "./statistics.ts";
import type {Table} from "./table.ts";
import {withReport} from "./with-report.ts";

/** One row for each group: the group, three sums, and how many sessions and visitors where these are asked. */
type Answer = readonly (readonly number[])[];

/** Answers one group-by for each key, of the days of a period. */
type Ask = (
  from: number,
  to: number,
  keys: readonly string[],
  isDistinct: boolean
) => readonly Answer[] | Promise<readonly Answer[]>;

type Columns = Readonly<Record<string, Int32Array>>;

const keys = ["category", "price_band", "brand"];

/** Peers in bench/peers, by name; they are installed there, and are no part of the project. */
const peers = {
  arquero: "arquero.mjs",
  crossfilter2: "crossfilter.mjs",
  Perspective: "perspective.mjs"
};

/** Positions of the period, each a day further. */
const frames = 20;

/** Our columns by the names that the questions have for them. */
const names: Readonly<Record<string, string>> = {
  day: "day",
  category: "category",
  price_band: "price_band",
  brand: "brand",
  views: "views",
  carts: "carts",
  purchases: "purchases",
  session: "session_no",
  user: "user_no"
};

/** The kernel beside what exists: a period of 30 days that moves, with three group-bys of three sums each. */
export async function benchPeers({rows}: {rows: number}): Promise<Table> {
  return withReport({rows}, ({dist}) => measurePeers(dist));
}

/** The same, over a report that is built. */
export async function measurePeers(dist: string): Promise<Table> {
  const folder = join(project.root, "bench/peers");
  if (!existsSync(join(folder, "node_modules")))
    await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
  const {columns, openKernel} = await openReport(dist);
  const own = await timesOf(openKernel, columns);
  const lines = [lineOf("Daybook’s kernel", own)];
  for (const [name, file] of Object.entries(peers)) {
    const {default: open} = (await import(pathToFileURL(join(folder, file)).href)) as {
      default: (columns: Columns) => Ask | Promise<Ask>;
    };
    const times = await timesOf(() => open(columns), columns);
    expectSame(name, times, own);
    lines.push(lineOf(name, times));
  }
  return {
    columns: [
      `${count(columns.day!.length)} rows of sessions and products`,
      "sums: first brush ready",
      "frame, median",
      "p95",
      "sums, sessions and visitors: first brush ready",
      "frame, median",
      "p95"
    ],
    rows: lines,
    note:
      "In this process, of columns in memory: a period of 30 days moves by a day; by category, price band and brand, three sums each, " +
      "and then the exact numbers of sessions and visitors too. All give the same answers."
  };
}

interface Times {
  readonly first: number;
  readonly frames: readonly number[];
  readonly answers: readonly (readonly Answer[])[];
}

async function timesOf(
  open: () => Ask | Promise<Ask>,
  {day}: Columns
): Promise<readonly [sums: Times, distinct: Times]> {
  const start = day!.reduce((a, b) => Math.min(a, b)) + 30;
  const measure = async (isDistinct: boolean): Promise<Times> => {
    const before = performance.now();
    const ask = await open();
    await ask(start - 1, start + 28, keys, isDistinct);
    const first = performance.now() - before;
    const times: number[] = [];
    const answers: (readonly Answer[])[] = [];
    for (let i = 0; i < frames; ++i) {
      const moved = performance.now();
      answers.push(await ask(start + i, start + i + 29, keys, isDistinct));
      times.push(performance.now() - moved);
    }
    return {first, frames: times, answers};
  };
  return [await measure(false), await measure(true)];
}

function expectSame(name: string, found: readonly Times[], wanted: readonly Times[]): void {
  const sorted = (times: readonly Times[]) =>
    JSON.stringify(
      times.map(({answers}) =>
        answers.map((all) => all.map((one) => [...one].sort((a, b) => a[0]! - b[0]!)))
      )
    );
  if (sorted(found) !== sorted(wanted)) throw new Error(`other answers than the kernel’s: ${name}`);
}

function lineOf(name: string, times: readonly Times[]): string[] {
  return [
    name,
    ...times.flatMap(({first, frames}) => [
      `${count(first)} ms`,
      `${frames.length ? median(frames).toFixed(1) : ""} ms`,
      `${quantile(frames, 0.95).toFixed(1)} ms`
    ])
  ];
}

/** The columns of a report's sessions in memory, and the kernel over them. */
async function openReport(dist: string): Promise<{columns: Columns; openKernel: () => Ask}> {
  const models = join(dist, "_file/models");
  const file = (await readdir(models)).find((one) => /^columns\..*json$/.test(one))!;
  const index = JSON.parse(await readFile(join(models, file), "utf8")) as ColumnIndex;
  const tables = openColumns(index, async (one) =>
    Uint8Array.from(await readFile(join(dist, "_file/columns", one)))
  );
  const table = tables.get("all_session_products")!;
  const columns: Record<string, Int32Array> = {};
  for (const [name, own] of Object.entries(names)) {
    const {data} = await table.columns.find((column) => column.name === own)!.fetch();
    columns[name] = Int32Array.from(data);
  }
  const codes = new Map(
    await Promise.all(
      keys.map(async (key) => {
        const {type} = await table.columns.find(({name}) => name === key)!.fetch();
        const texts = type.kind === "text" ? type.dictionary.values : [];
        return [key, new Map(texts.map((text, code) => [text, code]))] as const;
      })
    )
  );
  const askOf =
    (kernel: Kernel): Ask =>
    async (from, to, asked, isDistinct) => {
      const distinct = isDistinct ? ", count(DISTINCT session_no), count(DISTINCT user_no)" : "";
      const names = isDistinct ? "v, c, p, s, u" : "v, c, p";
      const answers: Answer[] = [];
      for (const key of asked) {
        const items = ["views", "carts", "purchases"].map((one) => `sum(${one})`).join(", ");
        const all = `${items}${distinct}`
          .split(", ")
          .map((one, i) => `${one} AS ${names.split(", ")[i]!}`);
        const sql = `SELECT ${key} AS k, ${all.join(", ")} FROM chosen GROUP BY k`;
        const chosen = `SELECT * FROM all_session_products WHERE day >= '${iso(from)}'::DATE AND day <= '${iso(to)}'::DATE`;
        const {columns: found} = await kernel.ask(sql, [{name: "chosen", sql: chosen}]);
        const [texts, ...numbers] = found as [string[], ...number[][]];
        answers.push(
          texts.map((text, i) => [codes.get(key)!.get(text)!, ...numbers.map((one) => one[i]!)])
        );
      }
      return answers;
    };
  // a new one knows nothing of what was asked before
  return {columns, openKernel: () => askOf(createKernel(tables))};
}

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

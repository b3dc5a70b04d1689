import {stat} from "node:fs/promises";
import {join} from "node:path";
import type {Engine} from "../engine/open-engine.ts";
import {literal} from "../engine/literal.ts";
import {factsShare} from "./choose-scale.ts";
import type {Folded} from "./open-cubes.ts";
import {openCubes} from "./open-cubes.ts";
import type {PublishedTable} from "./published-table.ts";
import {publishedFacts} from "./published-facts.ts";

/** Rows that a cube may have: as many as a reader's engine sums up while a filter is dragged. */
const mostCubeRows = 250_000;

/** In a small budget a cube may have fewer: a row takes 2 to 3 bytes, so that each cube has a fifth. */
const budgetPerCubeRow = 12;

/** A sample is not made smaller once it takes less than this part of the budget: others are too large. */
const leastShare = 0.05;

/** Options of writeFacts. */
export interface FactsOptions {
  /** How many visitors one in all_visits stands for. */
  readonly scale: number;
  /** Bytes that all published tables may weigh together. */
  readonly budget: number;
  /** Bytes that the other tables weigh. */
  readonly others: number;
}

/** The fact tables as they are published. */
export interface Facts {
  readonly tables: readonly PublishedTable[];
  /** How many visitors one in them stands for. */
  readonly scale: number;
  readonly folded: Folded;
}

/**
 * Writes the tables that readers' filters work on: visits and sales, and where these are a sample, the
 * cubes that stay exact. What weighs more than its part of the budget is halved until it does not.
 */
export async function writeFacts(
  engine: Engine,
  folder: string,
  {scale, budget, others}: FactsOptions
): Promise<Facts> {
  let folded: Folded = {};
  let cubes: PublishedTable[] = [];
  for (;;) {
    if (scale > 1 && cubes.length === 0) {
      folded = await openCubes(engine, Math.min(mostCubeRows, budget / budgetPerCubeRow));
      cubes = [
        await writeParquet(engine, folder, "counts", "FROM all_counts"),
        await writeParquet(
          engine,
          folder,
          "takings",
          "SELECT * EXCLUDE (negative) FROM all_takings"
        )
      ];
    }
    const {visits, sales} = publishedFacts(scale);
    const facts = [
      await writeParquet(engine, folder, "visits", inOrder(visits)),
      await writeParquet(engine, folder, "sales", inOrder(sales))
    ];
    const own = weight(facts);
    const fits =
      own + weight(cubes) + others <= budget && (scale === 1 || own <= budget * factsShare);
    if (fits || own < budget * leastShare) return {tables: [...facts, ...cubes], scale, folded};
    scale *= 2;
  }
}

/** One order for all, so that two builds write the same bytes. */
function inOrder(query: string): string {
  return `SELECT * FROM (${query}) ORDER BY ALL`;
}

function weight(tables: readonly PublishedTable[]): number {
  return tables.reduce((sum, {bytes}) => sum + bytes, 0);
}

async function writeParquet(
  engine: Engine,
  folder: string,
  name: string,
  query: string
): Promise<PublishedTable> {
  const file = `${name}.parquet`;
  const path = join(folder, file);
  await engine.run(`COPY (${query}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`);
  const written = `read_parquet(${literal(path)})`;
  const [count] = await engine.rows<{n: number}>(`SELECT count(*) AS n FROM ${written}`);
  const columns = await engine.rows<{column_name: string}>(`DESCRIBE FROM ${written}`);
  return {
    name: `all_${name}`,
    file,
    rows: count!.n,
    bytes: (await stat(path)).size,
    columns: columns.map((c) => c.column_name)
  };
}

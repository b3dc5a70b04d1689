import {stat} from "node:fs/promises";
import {join} from "node:path";
import {inParentheses} from "../engine/in-parentheses.ts";
import type {Engine} from "../engine/open-engine.ts";
import {literal} from "../engine/literal.ts";
import {factsShare} from "./choose-sampling-factor.ts";
import type {GroupedAsOther} from "./open-cubes.ts";
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
  /** How many visitors one in all_session_products stands for. */
  readonly samplingFactor: number;
  /** Bytes that all published tables may weigh together. */
  readonly budget: number;
  /** Bytes that the other tables weigh. */
  readonly others: number;
}

/** The fact tables as they are published. */
export interface Facts {
  readonly tables: readonly PublishedTable[];
  /** How many visitors one in them stands for. */
  readonly samplingFactor: number;
  readonly groupedAsOther: GroupedAsOther;
}

/**
 * Writes the tables that readers' filters work on: session_products and sales, and where these are a sample, the
 * cubes that stay exact. What weighs more than its part of the budget is halved until it does not.
 */
export async function writeFacts(
  engine: Engine,
  folder: string,
  {samplingFactor, budget, others}: FactsOptions
): Promise<Facts> {
  let groupedAsOther: GroupedAsOther = {};
  let cubes: PublishedTable[] = [];
  for (;;) {
    if (samplingFactor > 1 && cubes.length === 0) {
      groupedAsOther = await openCubes(engine, Math.min(mostCubeRows, budget / budgetPerCubeRow));
      cubes = [
        await writeParquet(engine, folder, "events_cube", "FROM all_events_cube"),
        await writeParquet(
          engine,
          folder,
          "sales_cube",
          "SELECT * EXCLUDE (negative) FROM all_sales_cube"
        )
      ];
    }
    const {sessionProducts, sales} = publishedFacts(samplingFactor);
    const facts = [
      await writeParquet(engine, folder, "session_products", inOrder(sessionProducts)),
      await writeParquet(engine, folder, "sales", inOrder(sales))
    ];
    const own = weight(facts);
    const fits =
      own + weight(cubes) + others <= budget &&
      (samplingFactor === 1 || own <= budget * factsShare);
    if (fits || own < budget * leastShare)
      return {tables: [...facts, ...cubes], samplingFactor, groupedAsOther};
    samplingFactor *= 2;
  }
}

/** One order for all, so that two builds write the same bytes. */
function inOrder(query: string): string {
  return `SELECT * FROM ${inParentheses(query)} ORDER BY ALL`;
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
  await engine.run(
    `COPY ${inParentheses(query)} TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`
  );
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

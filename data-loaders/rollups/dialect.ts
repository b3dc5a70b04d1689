import {priceBands} from "../../src/model/price-bands.ts";
import {literal} from "../engine/literal.ts";

/** What a rollup's SQL leaves open: how large the sample of visitors is. */
export interface RollupOptions {
  /** One visitor in so many is kept session by session; 1 keeps all. */
  readonly samplingFactor: number;
}

/**
 * The few things databases write differently, or that come from a list of ours: `{{name argument}}` in a
 * rollup's SQL stands for one of these. For another database write another table.
 */
const duckdb = {
  /** Seconds since 1970 of a timestamp. */
  seconds: (column: string) => `extract(epoch FROM ${column})`,
  /** The band a price is in; null below zero. */
  price_band: (column: string) =>
    `CASE ${priceBands.map(({label, low, high}) => `WHEN ${column} >= ${low} AND ${column} < ${high} THEN ${literal(label)}`).join(" ")} END`,
  /** Whether somebody is in the sample: the same people in every file, every day, however ids are kept. */
  is_sampled: (column: string, {samplingFactor}: RollupOptions) =>
    samplingFactor === 1 ? "true" : `hash(CAST(${column} AS VARCHAR)) % ${samplingFactor} = 0`
};

/** A rollup's SQL in the words of the engine. */
export function writeOut(sql: string, options: RollupOptions): string {
  return sql.replace(/\{\{(\w+) ([^}]+)\}\}/g, (_, name: string, argument: string) => {
    if (!(name in duckdb)) throw new Error(`unknown function: {{${name}}} in a rollup`);
    return duckdb[name as keyof typeof duckdb](argument, options);
  });
}

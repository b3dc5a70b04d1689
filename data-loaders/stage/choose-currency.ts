import {identifier} from "../engine/identifier.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {Schema} from "../sources/schema/source.ts";

/** The currency of the report, as columns of currencies tell, and what else they have. */
export interface CurrencyAccount {
  readonly code: string;
  /** Other currencies: those with a rate are converted, the rest is left out. */
  readonly others: readonly {
    readonly code: string;
    readonly rows: number;
    readonly orders: number;
    readonly rate?: number;
  }[];
}

/** What report.config.ts says of currencies. */
export interface CurrencyOptions {
  readonly currency?: string | undefined;
  /** What one unit of another currency is worth. */
  readonly rates: Readonly<Record<string, number>>;
}

/** A schema with files, its sound rows, and the table of those that were not sold. */
export interface SchemaRows {
  readonly schema: Schema;
  readonly rows: string;
  readonly rejects: string;
}

/**
 * Chooses the currency of a report from all files that have a column of it: what report.config.ts says, else the one
 * of most orders that were sold, or of most orders, of several the first by code.
 */
export async function chooseCurrency(
  engine: Engine,
  schemaRows: readonly SchemaRows[],
  {currency, rates}: CurrencyOptions
): Promise<CurrencyAccount | undefined> {
  const parts = schemaRows.flatMap(({schema, rows, rejects}, i) => {
    const code = currencyColumn(schema);
    const order = schema.columns.find(({to}) => to === "order_lines.order_id");
    if (code === undefined || order === undefined) return [];
    return [
      `SELECT ${code} AS code, (${i}, ${identifier(order.name)}) AS id, late.line IS NULL AS is_sold
      FROM ${rows} AS own LEFT JOIN ${rejects} AS late ON late.file = own._file AND late.line = own._line`
    ];
  });
  if (parts.length === 0) return undefined;
  const found = await engine.rows<{code: string; rows: number; orders: number}>(
    `SELECT code, count_if(is_sold) AS rows, count(DISTINCT id) FILTER (WHERE is_sold) AS orders
    FROM (${parts.join(" UNION ALL ")})
    -- a row that names none is in the report's
    WHERE code IS NOT NULL GROUP BY code ORDER BY orders DESC, count(DISTINCT id) DESC, code`
  );
  const code = currency ?? found[0]?.code;
  if (code === undefined) return undefined;
  const others = found.filter((one) => one.code !== code && one.rows > 0);
  return {
    code,
    others: others.map((one) => ({
      ...one,
      ...(Object.hasOwn(rates, one.code) && {rate: rates[one.code]!})
    }))
  };
}

/** SQL for the column that names a row's currency, where a schema has one. */
export function currencyColumn({columns}: Schema): string | undefined {
  const column = columns.find(({type}) => type === "currency");
  return column && identifier(column.name);
}

/** SQL for the columns of money in the report's currency, after REPLACE; empty where nothing is converted. */
export function convertedColumns(schema: Schema, account: CurrencyAccount | undefined): string {
  const code = currencyColumn(schema);
  const rates = (account?.others ?? []).filter(({rate}) => rate !== undefined);
  if (code === undefined || rates.length === 0) return "";
  const rate = `CASE ${code} ${rates.map((one) => `WHEN '${one.code}' THEN ${one.rate}`).join(" ")} END`;
  const money = schema.columns.filter(({type}) => type === "price" || type === "amount");
  const converted = money.map(({name}) => {
    const own = identifier(name);
    return `CASE WHEN ${rate} IS NULL THEN ${own} ELSE CAST(CAST(${own} AS DOUBLE) * ${rate} AS DECIMAL(18,4)) END AS ${own}`;
  });
  return converted.length === 0 ? "" : ` REPLACE (${converted.join(", ")})`;
}

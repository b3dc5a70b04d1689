import {readMoneyColumns} from "./read-money-columns.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {Manifest} from "../manifest.ts";

/** Columns of events that may be empty, and how all_session_products tells it. */
const nullableEventColumns = {
  category_id: "no_category_id = 1",
  category_code: "category_code = '(none)'",
  brand: "brand = '(none)'",
  price: "price IS NULL",
  session_id: "session_no IS NULL"
};

/** Columns of order lines that may be empty, and how the rollup tells it. */
const nullableLineColumns = {
  customer_id: "customer_no IS NULL",
  unit_price: "price IS NULL",
  discount: "no_discount = 1",
  tax: "no_tax = 1",
  subtotal: "no_subtotal = 1",
  shipping: "no_shipping = 1",
  country: "no_country = 1"
};

/** The columns of a table that the exports fill at least once. */
export function suppliedColumns(manifest: Manifest, table: "events" | "order_lines"): string[] {
  const account = manifest.tables.find(({name}) => name === table);
  return (account?.columns ?? []).filter((c) => c.nulls < account!.rows).map((c) => c.name);
}

/**
 * Makes the two tables that a reader's filters work on, from the rollups.
 *
 * - `all_session_products`: session × product × price × hour with counts of events by type
 * - `all_sales`: order lines, with those parts of their money that an export has
 *
 * Each also says how many `cells` its rows had in the export and how many were empty (`nulls`).
 */
export async function openFacts(engine: Engine, manifest: Manifest): Promise<void> {
  const ofEvents = cells(suppliedColumns(manifest, "events"), nullableEventColumns);
  const sales = cells(
    suppliedColumns(manifest, "order_lines"),
    nullableLineColumns,
    "is_refund = 0"
  );
  const money = (await readMoneyColumns(engine)).map(
    ({name, type}) => `CAST(${name} AS ${type}) AS ${name}, `
  );
  await engine.run(`
    CREATE VIEW all_session_products AS
    SELECT
      CAST(session_no AS INTEGER) AS session_no, CAST(user_no AS INTEGER) AS user_no,
      CAST(product_no AS INTEGER) AS product_no, day, CAST(hour AS UTINYINT) AS hour,
      category, category_code, brand, price, price_band, state, source, country,
      CAST(no_category_id AS UTINYINT) AS no_category_id, ${ofEvents},
      CAST(views AS UINTEGER) AS views, CAST(carts AS UINTEGER) AS carts,
      CAST(removals AS UINTEGER) AS removals, CAST(purchases AS UINTEGER) AS purchases
    FROM session_products;
    CREATE VIEW all_sales AS
    SELECT
      CAST(order_no AS INTEGER) AS order_no, CAST(basket_no AS INTEGER) AS basket_no,
      CAST(customer_no AS INTEGER) AS customer_no, CAST(product_no AS INTEGER) AS product_no, day, CAST(hour AS UTINYINT) AS hour,
      category, category_code, brand, price, price_band, state, source, country, kind,
      quantity, amount, ${money.join("")}wait_seconds, ${sales}
    FROM sales`);
}

/** @param own SQL for whether a row is one of the export's */
function cells(
  supplied: readonly string[],
  nullable: Record<string, string>,
  own?: string
): string {
  const tests = Object.entries(nullable).filter(([column]) => supplied.includes(column));
  const nulls = tests.map(([, test]) => `CASE WHEN ${test} THEN 1 ELSE 0 END`).join(" + ") || "0";
  const inRow = (n: string | number) =>
    `CAST(${own === undefined ? n : `CASE WHEN ${own} THEN ${n} ELSE 0 END`} AS UTINYINT)`;
  return `${inRow(nulls)} AS nulls, ${inRow(supplied.length)} AS cells`;
}

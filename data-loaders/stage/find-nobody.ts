import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {OrphanAccount} from "../manifest.ts";

/** Words and numbers that programs write for a customer who is none. */
const words = [
  "0",
  "-1",
  "guest",
  "guests",
  "anonymous",
  "unknown",
  "nobody",
  "none",
  "walk-in",
  "walkin",
  "no customer"
];

/** Fewest orders of someone who may be nobody by their number alone, and their share of all orders of customers. */
const leastOrders = 50;
const leastShare = 0.2;

/**
 * Finds a customer who has too large a part of all orders to be one, or whose id is a word for nobody: one who came back most
 * would otherwise be all guests.
 *
 * @param lines Parquet file of order lines
 */
export async function findNobody(engine: Engine, lines: string): Promise<OrphanAccount[]> {
  const isWord = `lower(customer_id) IN (${words.map(literal).join(", ")})`;
  const rows = await engine.rows<{customer_id: string; rows: number}>(`
    SELECT customer_id, rows FROM (
      SELECT customer_id, count(*) AS rows, count(DISTINCT order_id) AS orders, ${isWord} AS is_word,
        sum(count(DISTINCT order_id)) OVER () AS all_orders, count(*) OVER () AS customers
      FROM read_parquet(${literal(lines)})
      -- lines of nobody by name are no question
      WHERE customer_id IS NOT NULL GROUP BY customer_id
    )
    -- a customer among few may well have most orders
    WHERE orders > 1 AND (is_word OR (customers >= 10 AND orders >= ${leastOrders} AND orders >= ${leastShare} * all_orders))
    ORDER BY rows DESC, customer_id LIMIT 3`);
  return rows.map(({customer_id, rows}) => ({
    what: `lines of ${shownCustomer(customer_id)}, who may be nobody (then put the id into nobody in report.config.ts)`,
    rows
  }));
}

/** An id that is no word of ours and no number may say who someone is. */
function shownCustomer(id: string): string {
  const isPlain = words.includes(id.toLowerCase()) || /^-?\d{1,12}$/.test(id);
  return isPlain
    ? `customer ${JSON.stringify(id)}`
    : `one customer with ${Math.round(leastShare * 100)}% or more of all orders`;
}

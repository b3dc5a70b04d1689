import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {writeOut} from "../../../data-loaders/rollups/dialect.ts";
import {mergedRollups} from "../../../data-loaders/rollups/index.ts";

interface Line {
  order?: string;
  session?: string;
  /** Minute past ten. */
  at: number;
  customer?: string;
}

let engine: Engine;
beforeEach(async () => {
  engine = await openEngine();
});
afterEach(() => engine.close());

describe("the rollup orders", () => {
  test("numbers orders by their first line", async () => {
    const orders = await ordersOf([
      {order: "early", at: 0, customer: "ann"},
      {order: "early", at: 30, customer: "ann"},
      {order: "late", at: 10, customer: "bob"}
    ]);
    expect(orders).toEqual(["early: order 1, basket 1", "late: order 2, basket 2"]);
  });

  test("puts orders of a customer that begin at one moment into one basket, however long they go on", async () => {
    const orders = await ordersOf([
      {order: "a", at: 0, customer: "ann"},
      {order: "b", at: 0, customer: "ann"},
      {order: "b", at: 5, customer: "ann"},
      {order: "c", at: 0, customer: "bob"},
      {order: "d", at: 5, customer: "ann"}
    ]);
    expect(orders).toEqual([
      "a: order 1, basket 1",
      "b: order 2, basket 1",
      "c: order 3, basket 2",
      "d: order 4, basket 3"
    ]);
  });

  test("takes an order of two customers for the first one's", async () => {
    const orders = await ordersOf([
      {order: "a", at: 0, customer: "ann"},
      {order: "b", at: 0, customer: "ann"},
      {order: "b", at: 0, customer: "bob"},
      {order: "c", at: 0, customer: "bob"}
    ]);
    expect(orders).toEqual([
      "a: order 1, basket 1",
      "b: order 2, basket 1",
      "c: order 3, basket 2"
    ]);
  });

  test("keeps the orders of nobody known apart, and those of a log's sessions", async () => {
    const unknown = [
      {order: "a", at: 0},
      {order: "b", at: 0}
    ];
    expect(await ordersOf(unknown)).toEqual(["a: order 1, basket 1", "b: order 2, basket 2"]);
    const sessions = [
      {session: "s1", at: 0, customer: "ann"},
      {session: "s2", at: 0, customer: "ann"}
    ];
    expect(await ordersOf(sessions, {isLog: true})).toEqual([
      "s1: order 1, basket 1",
      "s2: order 2, basket 2"
    ]);
  });
});

/** Each order in a sentence, in the order of their numbers. */
async function ordersOf(lines: readonly Line[], {isLog = false} = {}): Promise<string[]> {
  const values = lines.map(({order, session, at, customer}) => {
    const time = `TIMESTAMP '2020-03-01 10:${String(at).padStart(2, "0")}:00'`;
    return `(${[order, session, customer].map(text).join(", ")}, ${time})`;
  });
  await engine.run(`
    CREATE OR REPLACE TABLE lines AS
      SELECT order_id, session_id, customer_id, ordered_at
      FROM (VALUES ${values.join(", ")}) AS line(order_id, session_id, customer_id, ordered_at);
    CREATE OR REPLACE TABLE order_lines AS FROM lines ${isLog ? "LIMIT 0" : ""}`);
  const {sql} = mergedRollups.find(({name}) => name === "orders")!;
  const rows = await engine.rows<{id: string; order_no: number; basket_no: number}>(
    `SELECT coalesce(order_id, session_id) AS id, order_no, basket_no
     FROM (${writeOut(sql, {samplingFactor: 1})})
     ORDER BY order_no`
  );
  return rows.map(({id, order_no, basket_no}) => `${id}: order ${order_no}, basket ${basket_no}`);
}

function text(value: string | undefined): string {
  return value === undefined ? "NULL::VARCHAR" : literal(value);
}

import {sum} from "d3-array";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {metrics} from "../../../../src/model/metrics/dictionary.ts";
import {metricsQuery} from "../../../../src/model/metrics/metrics-query.ts";
import type {Duckdb} from "../../../support/open-duckdb.ts";
import {openDuckdb} from "../../../support/open-duckdb.ts";

let db: Duckdb;

beforeAll(async () => {
  db = await openDuckdb();
  await db.run(`
    CREATE TABLE sales (order_no INTEGER, customer_no INTEGER, quantity INTEGER, amount DECIMAL(18,4),
      kind VARCHAR, discount DECIMAL(18,4), tax DECIMAL(18,4), shipping DECIMAL(18,4), unexplained DECIMAL(18,4))`);
});

afterAll(() => db.close());

describe("money, over any rows", () => {
  /** Ten-thousandths, so that sums are exact. */
  const money = fc.integer({min: 0, max: 9_999_999});
  const line = fc.record({
    goods: money,
    discount: money,
    tax: money,
    shipping: money,
    more: fc.integer({min: -99, max: 99}),
    returned: fc.boolean()
  });
  type Part = "discount" | "tax" | "shipping" | "unexplained";
  const parts: readonly Part[] = ["discount", "tax", "shipping", "unexplained"];

  test("gross − discounts − returned goods = net, + tax + shipping + the rest = total, to the last digit", async () => {
    const absent = fc.subarray([...parts]);
    await fc.assert(
      fc.asyncProperty(fc.array(line, {maxLength: 15}), absent, async (lines, without) => {
        const of = (part: Part, value: number) => (without.includes(part) ? 0 : value);
        const paid = lines.map(({goods, returned, ...own}) => {
          const [discount, tax] = [of("discount", own.discount), of("tax", own.tax)];
          const [shipping, more] = [of("shipping", own.shipping), of("unexplained", own.more)];
          // what was paid for a line is its goods with its tax, and is never below zero
          const amount = Math.max(goods, discount + 99) - discount + tax + more;
          return {
            amount,
            goods: amount + discount - tax - more,
            discount,
            tax,
            shipping,
            more,
            returned
          };
        });
        await fill(
          paid.map(({amount, discount, tax, shipping, more, returned}) => {
            const sign = returned ? -1 : 1;
            const cells = {discount, tax, shipping, unexplained: more};
            return [
              ...[1, 1, 1, (sign * amount) / 1e4, returned ? "'return'" : "'sale'"],
              ...parts.map((part) => (without.includes(part) ? "NULL" : (sign * cells[part]) / 1e4))
            ];
          })
        );
        const answer = await ask();
        const exact = (id: string) => Math.round(Number(answer[id] ?? 0) * 1e4);
        const [sold, back] = [false, true].map((is) => paid.filter((one) => one.returned === is));
        const total = (rows: typeof paid, of: (row: (typeof paid)[number]) => number) =>
          sum(rows.map(of));
        const both = (of: (row: (typeof paid)[number]) => number) =>
          total(sold!, of) - total(back!, of);
        expect(exact("gross_sales")).toBe(total(sold!, ({goods}) => goods));
        expect(exact("discounts")).toBe(total(sold!, ({discount}) => discount));
        expect(exact("returned_goods")).toBe(total(back!, (row) => row.goods - row.discount));
        expect(exact("tax")).toBe(both(({tax}) => tax));
        expect(exact("shipping")).toBe(both(({shipping}) => shipping));
        expect(exact("unexplained")).toBe(both(({more}) => more));
        expect(exact("total_paid")).toBe(both(({amount, shipping}) => amount + shipping));
        expect(exact("net_sales")).toBe(
          exact("gross_sales") - exact("discounts") - exact("returned_goods")
        );
        expect(exact("total_paid")).toBe(
          exact("net_sales") + exact("tax") + exact("shipping") + exact("unexplained")
        );
        expect(exact("total_paid")).toBe(exact("net_revenue") + exact("shipping"));
        for (const [part, id] of [
          ["discount", "discounts"],
          ["tax", "tax"],
          ["shipping", "shipping"]
        ])
          if (without.includes(part as Part)) expect(answer[id!]).toBeNull();
      }),
      {numRuns: 60}
    );
  });
});

/** Every metric of sales, by id. */
async function ask(): Promise<Record<string, unknown>> {
  const [row] = await db.rows(
    metricsQuery(
      "sales",
      metrics.filter(({from}) => from === "sales")
    )
  );
  return row!;
}

async function fill(rows: readonly (string | number)[][]): Promise<void> {
  await db.run("DELETE FROM sales");
  if (rows.length === 0) return;
  await db.run(`INSERT INTO sales VALUES ${rows.map((row) => `(${row.join(", ")})`).join(", ")}`);
}

import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import type {CheckRow} from "../../src/model/read-checks.ts";
import {expectNumbers} from "../support/expect-numbers.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";
import {groupRows} from "../support/oracle/group-rows.ts";
import {quantileAt} from "../support/oracle/quantile-at.ts";
import {readRecords} from "../support/oracle/read-records.ts";
import {projectRoot} from "../support/project-root.ts";
import {readAllChecks} from "../support/read-all-checks.ts";
import {sampleShop} from "../support/sample-shop.ts";

const sample = join(projectRoot, "data/sample");

describe("the sample's quality, worked out from its CSV by other code", () => {
  let reader: Reader;
  let checks: Map<string, CheckRow>;

  beforeAll(async () => {
    reader = await openBuiltReader(inject("report"));
    checks = await readAllChecks(reader);
  });

  afterAll(() => reader.close());

  test("numeric columns have their mean, spread and quartiles", async () => {
    const shop = sampleShop();
    const orders = acceptedOrders();
    await expectNumbers(reader, {
      "events.price": shop.events.map((event) => event.price / 10_000),
      "order_lines.amount": shop.lines.map((line) => line.amount / 10_000),
      "order_lines.quantity": shop.lines.map((line) => line.quantity),
      "order_lines.subtotal": orders.map((row) => Number(row.SUBTOTAL)),
      "order_lines.tax": orders.map((row) => Number(row.TAX)),
      "order_lines.discount": orders.flatMap((row) => (row.DISCOUNT ? Number(row.DISCOUNT) : [])),
      "products.rating": readRecords(join(sample, "products.csv")).map((row) => Number(row.RATING))
    });
  });

  test("accounts younger than their first order are found", () => {
    const accounts = new Map(
      readRecords(join(sample, "customers.csv")).map((row) => [row.ID!, row.CREATED_AT!])
    );
    const early = acceptedOrders().filter((row) => row.CREATED_AT! < accounts.get(row.USER_ID!)!);
    const hit = new Set(early.map((row) => row.USER_ID)).size;
    expect(hit).toBe(12);
    expect(checks.get("early-order")).toMatchObject({hit, total: accounts.size});
  });

  test("hours in which the log is all but empty are found", () => {
    const {events} = sampleShop();
    const seen = groupRows(events, ({day, hour}) => `${day} ${String(hour).padStart(2, "0")}`);
    const days = [...new Set(events.map((event) => event.day))].sort().slice(1, -1);
    const quiet: string[] = [];
    let busy = 0;
    for (let hour = 0; hour < 24; ++hour) {
      const keys = days.map((day) => `${day} ${String(hour).padStart(2, "0")}`);
      const counts = keys.map((key) => seen.get(key)?.length ?? 0);
      const usual = middle(counts);
      if (usual < 20) continue;
      busy += keys.length;
      quiet.push(...keys.filter((_, i) => counts[i]! < usual / 20));
    }
    expect(quiet.length).toBeGreaterThan(0);
    expect(checks.get("quiet-hour")).toMatchObject({
      hit: quiet.length,
      total: busy,
      example: `${quiet.sort()[0]!}:00`
    });
  });

  test("sessions, prices and days are as clean as the sample was made", () => {
    for (const id of [
      "zero-price-events",
      "unexplained-amounts",
      "unprompted-purchase",
      "silent-day",
      "rounded-id"
    ])
      expect(checks.get(id)).toMatchObject({hit: 0});
    expect(checks.get("duplicate")).toMatchObject({hit: 120, total: 153_678});
    expect(checks.get("unreadable-price")).toMatchObject({hit: 28});
  });
});

function middle(values: readonly number[]): number {
  return quantileAt(
    [...values].sort((a, b) => a - b),
    0.5
  );
}

/** The sample's orders whose time, total and product can be read. */
function acceptedOrders(): Record<string, string>[] {
  return readRecords(join(sample, "orders.csv")).filter(
    (row) => /^\d{4}-/.test(row.CREATED_AT!) && /^[\d.]+$/.test(row.TOTAL!) && row.PRODUCT_ID
  );
}

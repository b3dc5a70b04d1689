import {join, resolve} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import type {CheckRow} from "../../src/quality/read-checks.ts";
import {readChecks} from "../../src/quality/read-checks.ts";
import {answerRows} from "../../src/query/answer.ts";
import {buildReport} from "../support/build-report.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";
import {groupRows} from "../support/oracle/group-rows.ts";
import {readCsv} from "../support/oracle/read-csv.ts";
import {readShop} from "../support/oracle/read-shop.ts";
import {projectRoot} from "../support/project-root.ts";

const real = process.env.DAYBOOK_REAL_DATA ? resolve(process.env.DAYBOOK_REAL_DATA) : "";
const sample = join(projectRoot, "data/sample");

interface NumberRow {
  table: string;
  column: string;
  count: number;
  mean: number;
  sd: number;
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
}

describe("the sample's quality, worked out from its CSV by other code", () => {
  let reader: Reader;
  let checks: Map<string, CheckRow>;

  beforeAll(async () => {
    reader = await openBuiltReader(inject("report"));
    checks = await readAll(reader);
  });

  afterAll(() => reader.close());

  test("numeric columns have their mean, spread and quartiles", async () => {
    const shop = readShop(sample);
    const orders = acceptedOrders();
    await expectNumbers(reader, {
      "events.price": shop.events.map((event) => event.price / 10_000),
      "order_lines.amount": shop.lines.map((line) => line.amount / 10_000),
      "order_lines.quantity": shop.lines.map((line) => line.quantity),
      "order_lines.tax": orders.map((row) => Number(row.TAX)),
      "order_lines.discount": orders.flatMap((row) => (row.DISCOUNT ? Number(row.DISCOUNT) : [])),
      "products.rating": records(join(sample, "products.csv")).map((row) => Number(row.RATING))
    });
  });

  test("accounts younger than their first order are found", () => {
    const accounts = new Map(
      records(join(sample, "customers.csv")).map((row) => [row.ID!, row.CREATED_AT!])
    );
    const early = acceptedOrders().filter((row) => row.CREATED_AT! < accounts.get(row.USER_ID!)!);
    const hit = new Set(early.map((row) => row.USER_ID)).size;
    expect(hit).toBe(12);
    expect(checks.get("early-order")).toMatchObject({hit, total: accounts.size});
  });

  test("hours in which the log is all but empty are found", () => {
    const {events} = readShop(sample);
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
    for (const id of ["zero-price-events", "unprompted-purchase", "silent-day", "rounded-id"])
      expect(checks.get(id)).toMatchObject({hit: 0});
    expect(checks.get("duplicate")).toMatchObject({hit: 120, total: 153_678});
    expect(checks.get("unreadable-price")).toMatchObject({hit: 28});
  });
});

describe.skipIf(!real)(
  `UCI's quality, worked out from its CSV by other code${real ? "" : ": skipped, as DAYBOOK_REAL_DATA names no folder"}`,
  () => {
    const folder = join(real, "uci-online-retail");
    let reader: Reader;

    beforeAll(async () => {
      reader = await openBuiltReader(await buildReport("uci-online-retail", [folder]));
    });

    afterAll(() => reader.close());

    test("numbers and checks", async () => {
      const rows = records(join(folder, "online-retail.csv.gz"));
      await expectNumbers(reader, {
        "order_lines.quantity": rows.map((row) => Number(row.Quantity)),
        "order_lines.unit_price": rows.map((row) => Number(row.UnitPrice))
      });
      const checks = await readAll(reader);
      const sold = rows.filter((row) => Number(row.Quantity) >= 0 && !/^C/.test(row.InvoiceNo!));
      const hit = (id: string) => checks.get(id)?.hit;
      expect(hit("zero-price-lines")).toBe(
        sold.filter((row) => Number(row.UnitPrice) === 0).length
      );
      expect(hit("negative-price-lines")).toBe(
        rows.filter((row) => Number(row.UnitPrice) < 0).length
      );
      const days = new Set(rows.map((row) => row.InvoiceDate!.slice(0, 10)));
      const span = (Date.parse("2011-12-09") - Date.parse("2010-12-01")) / 86_400_000 + 1;
      expect(checks.get("silent-day")).toMatchObject({hit: span - days.size, total: span});
      expect(hit("price-jump")).toBe(
        [...groupRows(rows, (row) => row.StockCode!).values()].filter((own) => {
          const prices = own.map((row) => Number(row.UnitPrice)).filter((price) => price > 0);
          return prices.length > 0 && Math.max(...prices) / Math.min(...prices) >= 2;
        }).length
      );
    });
  }
);

async function readAll(reader: Reader): Promise<Map<string, CheckRow>> {
  const rows = answerRows<CheckRow>(
    await reader.ask("SELECT check_id, unit, hit, total, example FROM checks")
  );
  expect(readChecks(rows).every(({name, means, done}) => name && means && done)).toBe(true);
  return new Map(rows.map((row) => [row.check_id, row]));
}

async function expectNumbers(reader: Reader, columns: Record<string, number[]>): Promise<void> {
  const rows = answerRows<NumberRow>(await reader.ask("SELECT * FROM numbers"));
  for (const [name, values] of Object.entries(columns)) {
    const row = rows.find(({table, column}) => `${table}.${column}` === name)!;
    const sorted = [...values].sort((a, b) => a - b);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect({name, count: row.count}).toEqual({name, count: values.length});
    expect([row.min, row.max]).toEqual([sorted[0], sorted.at(-1)]);
    expect(row.mean).toBeCloseTo(mean, 6);
    expect(row.sd).toBeCloseTo(Math.sqrt(squares / (values.length - 1)), 6);
    expect(row.q1).toBeCloseTo(at(sorted, 0.25), 6);
    expect(row.median).toBeCloseTo(at(sorted, 0.5), 6);
    expect(row.q3).toBeCloseTo(at(sorted, 0.75), 6);
  }
}

function at(sorted: readonly number[], q: number): number {
  const place = (sorted.length - 1) * q;
  const low = sorted[Math.floor(place)]!;
  return low + (place % 1) * (sorted[Math.ceil(place)]! - low);
}

function middle(values: readonly number[]): number {
  return at(
    [...values].sort((a, b) => a - b),
    0.5
  );
}

/** The sample's orders whose time, total and product can be read. */
function acceptedOrders(): Record<string, string>[] {
  return records(join(sample, "orders.csv")).filter(
    (row) => /^\d{4}-/.test(row.CREATED_AT!) && /^[\d.]+$/.test(row.TOTAL!) && row.PRODUCT_ID
  );
}

function records(path: string): Record<string, string>[] {
  const {header, rows} = readCsv(path);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

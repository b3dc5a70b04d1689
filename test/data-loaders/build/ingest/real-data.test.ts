import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";
import {afterAll, describe, expect, test} from "vitest";
import {readConfig} from "../../../../data-loaders/config.ts";
import {ingest} from "../../../../data-loaders/build/ingest.ts";
import type {Manifest} from "../../../../data-loaders/manifest.ts";
import {readStore} from "../../../support/read-store.ts";

const real = process.env.DAYBOOK_REAL_DATA;
const caches: string[] = [];
afterAll(() => caches.forEach((cache) => rmSync(cache, {recursive: true})));

type Row = Record<string, string>;

describe.skipIf(real === undefined)(
  "ingest of real exports (skipped without DAYBOOK_REAL_DATA)",
  () => {
    test("UCI Online Retail: every line, and their total of 9,747,747.93", async () => {
      const {manifest, rows} = await read("uci-online-retail");
      const lines = csv("uci-online-retail/online-retail.csv.gz");
      const [input] = manifest.inputs;
      expect(input).toMatchObject({rows: 541_909, accepted: 541_909, rejected: 0, duplicates: 0});
      const seen = new Set<string>();
      const again = lines.filter((line) => {
        const text = JSON.stringify(line);
        return seen.size === seen.add(text).size;
      });
      expect(input!.duplicatesKept).toBe(again.length);
      // Counted in ten-thousandths, so that nothing is rounded on the way.
      const cents = lines.map(
        (line) => Number(line.Quantity) * Math.round(Number(line.UnitPrice) * 1e4)
      );
      const total = cents.reduce((sum, value) => sum + value, 0) / 1e4;
      expect(total.toFixed(2)).toBe("9747747.93");
      const [sums] = await rows<Record<string, number>>(
        "order_lines",
        `sum(amount) AS total, count(*) AS lines, count(DISTINCT order_id) AS orders,
       count(*) FILTER (kind = 'return') AS returns, count(DISTINCT customer_id) AS customers`
      );
      const returned = lines.filter(
        (line) => Number(line.Quantity) < 0 || line.InvoiceNo!.startsWith("C")
      );
      expect(sums).toEqual({
        total,
        lines: lines.length,
        orders: new Set(lines.map((line) => line.InvoiceNo)).size,
        returns: returned.length,
        customers: new Set(lines.map((line) => line.CustomerID).filter(Boolean)).size
      });
      const countries = new Map<string, string[]>();
      for (const {CustomerID: id, Country: country} of lines) {
        if (!id) continue;
        const own = countries.get(id) ?? [];
        if (own.length === 0) countries.set(id, own);
        own.push(country!);
      }
      const stored = await rows<{customer_id: string; country: string}>(
        "customers",
        "customer_id, country"
      );
      expect(stored.map(({customer_id, country}) => [`${customer_id}.0`, country])).toEqual(
        [...countries].map(([id, all]) => [id, mostFrequent(all)]).sort(byFirst)
      );
    });

    test("REES46 multi-category: 4,999 events less exact duplicates", async () => {
      const {manifest, rows} = await read("rees46-multicategory");
      const events = csv("rees46-multicategory/events-sample.csv");
      const distinct = new Map(events.map((event) => [JSON.stringify(event), event]));
      expect(manifest.inputs[0]).toMatchObject({
        rows: 4_999,
        accepted: distinct.size,
        rejected: 0,
        duplicates: 4_999 - distinct.size
      });
      const kept = [...distinct.values()];
      const [found] = await rows(
        "events",
        "sum(price) AS price, count(brand) AS brands, min(event_time) AS first"
      );
      expect(found).toEqual({
        price: kept.reduce((sum, {price}) => sum + Math.round(Number(price) * 100), 0) / 100,
        brands: kept.filter(({brand}) => brand !== "").length,
        first: "2019-10-01T00:00:00.000Z"
      });
    });

    test("REES46 cosmetics: the item file, with products many times over, multiplies no event", async () => {
      const {manifest, rows} = await read("rees46-cosmetics");
      const months = ["oct", "nov", "dec"].flatMap((month) =>
        csv(`rees46-cosmetics/data_2022_${month}.csv`)
      );
      const distinct = new Map(months.map((event) => [JSON.stringify(event), event]));
      const items = csv("rees46-cosmetics/item.csv");
      const products = new Map<string, Row[]>();
      for (const item of items) {
        products.set(item.product_id!, [...(products.get(item.product_id!) ?? []), item]);
      }
      const account = manifest.inputs.find(({file}) => file === "item.csv");
      expect(account).toMatchObject({
        rows: 109_579,
        accepted: products.size,
        duplicates: 109_579 - products.size
      });
      expect(manifest.tables.find(({name}) => name === "events")!.rows).toBe(distinct.size);
      const [found] = await rows<Record<string, number>>(
        "events",
        "sum(price) AS price, count(brand) AS brands, count(category_code) AS codes"
      );
      // A brand is known where any of a product's items names it.
      const knows = (event: Row, column: string) =>
        (products.get(event.product_id!) ?? []).some((item) => item[column] !== "");
      const kept = [...distinct.values()];
      expect(found!.price).toBeCloseTo(
        kept.reduce((sum, {price}) => sum + Number(price), 0),
        6
      );
      expect(found!.brands).toBe(kept.filter((event) => knows(event, "brand")).length);
      expect(found!.codes).toBe(kept.filter((event) => knows(event, "category_code")).length);
    });

    test("Olist: items of unknown orders are rejected, orders without items counted", async () => {
      const {manifest, rows} = await read("olist-sample");
      const orders = csv("olist-sample/olist_orders_dataset.csv");
      const items = csv("olist-sample/olist_order_items_dataset.csv");
      const customers = csv("olist-sample/olist_customers_dataset.csv");
      const known = new Set(orders.map(({order_id: id}) => id));
      const dated = items.filter(({order_id: id}) => known.has(id!));
      const account = manifest.inputs.find(({schema}) => schema === "olist_order_items");
      expect(account).toMatchObject({
        rows: items.length,
        accepted: dated.length,
        rejected: items.length - dated.length
      });
      const sold = new Set(items.map(({order_id: id}) => id));
      const people = new Set(customers.map(({customer_id: id}) => id));
      expect(
        Object.fromEntries(manifest.orphans.map(({what, rows}) => [what, rows]))
      ).toMatchObject({
        "orders without items": orders.filter(({order_id: id}) => !sold.has(id!)).length,
        "orders whose customer is not in the customers file": orders.filter(
          ({customer_id: id}) => !people.has(id!)
        ).length
      });
      for (const input of manifest.inputs) {
        expect(input.rows, input.file).toBe(csv(`olist-sample/${input.file}`).length);
        expect(input.rows, input.file).toBe(input.accepted + input.rejected + input.duplicates);
      }
      const [found] = await rows<{amount: number}>("order_lines", "sum(amount) AS amount");
      expect(found!.amount).toBeCloseTo(
        dated.reduce((sum, {price}) => sum + Number(price), 0),
        6
      );
    });
  }
);

async function read(set: string) {
  const cache = mkdtempSync(join(tmpdir(), "daybook-test-"));
  caches.push(cache);
  const store = join(cache, "store");
  const manifest: Manifest = await ingest({
    paths: [join(real!, set)],
    store,
    config: readConfig({})
  });
  const rows = <T>(table: string, select: string) => readStore<T>(store, table, {select});
  return {manifest, rows};
}

function csv(file: string): Row[] {
  const bytes = readFileSync(join(real!, file));
  const text = file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return parse(text, {columns: true, bom: true, relax_quotes: true}) as Row[];
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];
}

function byFirst([a]: readonly string[], [b]: readonly string[]): number {
  return a! < b! ? -1 : 1;
}

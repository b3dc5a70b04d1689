import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {buildReport} from "../support/build-report.ts";
import {readChapters} from "../support/chapters.ts";
import {choose} from "../support/choose.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {groupRows} from "../support/oracle/group-rows.ts";
import {readCsv} from "../support/oracle/read-csv.ts";
import {readView} from "../support/read-view.ts";
import {settled} from "../support/settled.ts";
import type {ReportJson} from "../support/read-report-json.ts";
import {breakdownRows, readReportJson} from "../support/read-report-json.ts";

const real = process.env.DAYBOOK_REAL_DATA ? resolve(process.env.DAYBOOK_REAL_DATA) : "";
const named = real ? "real data" : "real data: skipped, as DAYBOOK_REAL_DATA names no folder";

/** Each set, and the chapters that its data can fill. */
const sets = {
  "uci-online-retail": [
    "baskets",
    "customers",
    "explore",
    "index",
    "methods",
    "quality",
    "regions",
    "sales"
  ],
  "rees46-multicategory": [
    "baskets",
    "customers",
    "explore",
    "funnel",
    "index",
    "methods",
    "quality",
    "sales"
  ],
  "rees46-cosmetics": [
    "baskets",
    "customers",
    "explore",
    "funnel",
    "index",
    "methods",
    "quality",
    "sales"
  ],
  "olist-sample": ["baskets", "explore", "index", "methods", "quality", "sales"]
};

describe.skipIf(!real)(named, () => {
  describe.each(Object.entries(sets))("%s", (name, chapters) => {
    let folder: string;
    let report: ReportJson;
    let site: Site;
    const files = new Map<string, Record<string, string>[]>();
    const read = (file: string) => {
      const rows = files.get(file) ?? readRecords(join(real, name, file));
      files.set(file, rows);
      return rows;
    };

    beforeAll(async () => {
      folder = await buildReport(name, [join(real, name)]);
      report = readReportJson(folder);
      site = await openSite(folder, inject("browser"));
    });

    afterAll(() => site.close());

    test("every row of every file ends in one place", () => {
      expect(report.inputs.map(({file}) => file).sort()).toEqual(
        readdirSync(join(real, name)).sort()
      );
      for (const {file, rows, accepted, rejected, duplicates} of report.inputs) {
        expect({file, rows}).toEqual({file, rows: read(file).length});
        expect({file, rows}).toEqual({file, rows: accepted + rejected + duplicates});
      }
    });

    test("has the chapters that the data fills, and no way to others", () => {
      const there = readChapters(folder).map(({file}) => file.replace(".html", ""));
      const unfillable = needy.filter((chapter) => !chapters.includes(chapter));
      expect(there.filter((chapter) => unfillable.includes(chapter))).toEqual([]);
      expect(there).toEqual(expect.arrayContaining(chapters));
      for (const chapter of there) expect(brokenLinks(folder, `${chapter}.html`)).toEqual([]);
    });

    test("opens and filters without an error", async () => {
      let choices = 0;
      for (const {file, filters} of readChapters(folder)) {
        const {page, problems} = await site.visit(file);
        const before = await readView(page);
        const [id, values] = Object.entries(filters).at(-1) ?? [];
        if (id && values && file === "sales.html") {
          choices += 1;
          await choose(page, {sets: {[id]: [values.at(-1)!]}});
          await settled(page);
          expect((await readView(page)).prose).not.toBe(before.prose);
        }
        const {prose} = await readView(page);
        expect({file, bad: /NaN|undefined|Infinity|\[object/.exec(before.prose + prose)}).toEqual({
          file,
          bad: null
        });
        expect({file, problems}).toEqual({file, problems: []});
        await page.context().close();
      }
      expect(choices).toBe(1);
    });

    if (name === "uci-online-retail")
      test("its lines add up to the last penny", () => {
        const rows = read("online-retail.csv.gz");
        const pence = rows.map((row) =>
          Math.round(Number(row.Quantity) * Number(row.UnitPrice) * 1e4)
        );
        const all = pence.reduce((total, value) => total + value, 0) / 1e4;
        const sold = rows.filter((row) => Number(row.Quantity) >= 0);
        const customers = new Set(sold.map((row) => row.CustomerID).filter(Boolean));
        expect(all).toBeCloseTo(9_747_747.93, 1);
        expect(value(report, "net_revenue")).toBeCloseTo(9_747_747.934, 4);
        expect(value(report, "net_revenue")).toBeCloseTo(all, 4);
        expect(value(report, "customers")).toBe(customers.size);
        expect(value(report, "orders")).toBe(new Set(sold.map((row) => row.InvoiceNo)).size);
        expect(value(report, "units")).toBe(
          sold.reduce((sum, row) => sum + Number(row.Quantity), 0)
        );
      });

    if (name.startsWith("rees46"))
      test("counts each event once, whatever its item file repeats", () => {
        const files = report.inputs.filter(({shape}) => shape.endsWith("events"));
        const rows = files.flatMap(({file}) => read(file));
        const once = [...groupRows(rows, (row) => Object.values(row).join("\n")).values()].map(
          ([row]) => row!
        );
        const type = (wanted: string) => once.filter((row) => row.event_type === wanted);
        const spent = type("purchase").reduce((sum, row) => sum + Number(row.price), 0);
        expect(value(report, "events")).toBe(once.length);
        expect(value(report, "views")).toBe(type("view").length);
        expect(value(report, "carts")).toBe(type("cart").length);
        expect(value(report, "removals")).toBe(type("remove_from_cart").length);
        expect(value(report, "purchases")).toBe(type("purchase").length);
        expect(value(report, "revenue")).toBeCloseTo(spent, 6);
        expect(value(report, "users")).toBe(new Set(once.map((row) => row.user_id)).size);
        const brands = breakdownRows(report, "brand");
        expect(brands.reduce((sum, row) => sum + Number(row.events), 0)).toBe(once.length);
      });

    if (name === "olist-sample")
      test("counts what points nowhere", async () => {
        const orders = read("olist_orders_dataset.csv");
        const items = read("olist_order_items_dataset.csv");
        const ids = new Set(orders.map((row) => row.order_id));
        const filled = new Set(items.map((row) => row.order_id));
        const people = new Set(read("olist_customers_dataset.csv").map((row) => row.customer_id));
        const placed = items.filter((row) => ids.has(row.order_id!));
        const paid = placed.reduce((sum, row) => sum + Number(row.price), 0);
        const {page} = await site.visit("quality.html");
        const {tables} = await readView(page);
        expect(tables["Rejected rows by reason"]).toEqual([
          expect.objectContaining({
            reason: "unknown order_id",
            rows: (items.length - placed.length).toLocaleString("en-US")
          })
        ]);
        const orphans = tables["Orphan keys"]!.map(({what, rows}) => [what, rows]);
        expect(Object.fromEntries(orphans)).toMatchObject({
          "orders without items": count(orders.filter((row) => !filled.has(row.order_id))),
          "orders whose customer is not in the customers file": count(
            orders.filter((row) => !people.has(row.customer_id))
          )
        });
        expect(value(report, "revenue")).toBeCloseTo(paid, 6);
      });
  });
});

/** Chapters that not every shop's data can fill. */
const needy = ["baskets", "customers", "funnel", "sales", "regions"];

function value(report: ReportJson, id: string): number {
  return Number(report.metrics[id]!.value);
}

function count(rows: readonly unknown[]): string {
  return rows.length.toLocaleString("en-US");
}

function readRecords(path: string): Record<string, string>[] {
  const {header, rows} = readCsv(path);
  return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ""])));
}

/** Links within the report that lead to no file. */
function brokenLinks(folder: string, file: string): string[] {
  const {document} = parseHTML(readFileSync(join(folder, file), "utf8"));
  return Array.from(document.querySelectorAll("a[href]"), (link) => link.getAttribute("href")!)
    .filter((href) => !/^([a-z]+:|#)/i.test(href))
    .map((href) => href.replace(/[?#].*$/, ""))
    .filter((href) => {
      const path = join(folder, href === "" ? file : href);
      return ![path, `${path}.html`, join(path, "index.html")].some((at) => existsSync(at));
    });
}

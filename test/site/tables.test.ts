import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {ExpectedRow} from "../support/oracle/expect-tables.ts";
import {expectProducts} from "../support/oracle/expect-tables.ts";
import {select} from "../support/oracle/select.ts";
import type {Site, Visit} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {readDownload} from "../support/read-download.ts";
import {sampleShop} from "../support/sample-shop.ts";

let site: Site;
let visit: Visit;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
  visit = await site.visit("sales.html?category=electronics");
});

afterAll(() => site.close());

test("a table of many products sorts, searches and hands out all of them, without a database", async () => {
  const {page, requests, problems} = visit;
  const products = expectProducts(select(sampleShop(), {sets: {category: ["electronics"]}}));
  expect(products.length).toBeGreaterThan(200);
  const table = page.locator(".data-table", {
    has: page.getByRole("region", {name: "Products by revenue"})
  });
  const count = table.locator(".table-count");
  const all = `10 of ${products.length.toLocaleString("en-US")} rows`;
  expect(await count.textContent()).toBe("10 of the first 200 rows");

  await table.getByRole("button", {name: "Revenue"}).click();
  await expect.poll(() => count.textContent(), {timeout: 60_000}).toBe(all);
  await table.getByRole("button", {name: "Revenue"}).click();
  const names = table.locator("tbody th");
  const shown = async () => (await names.allTextContents()).sort();
  const revenues = products.map(({revenue}) => Number(revenue)).sort((a, b) => a - b);
  const least = (row: ExpectedRow) => Number(row.revenue) <= revenues[9]!;
  const lowest = products.filter(least).map(({product}) => product);
  for (const name of await shown()) expect(lowest).toContain(name);

  const last = String(products.at(-1)!.product);
  await table.getByRole("searchbox").fill(last);
  expect(await shown()).toContain(last);
  await table.getByRole("searchbox").fill("");

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    table.getByRole("button", {name: "Download CSV"}).click()
  ]);
  const text = (await readDownload(file)).toString("utf8");
  expect(text.split("\n").length).toBe(products.length + 1);
  expect(requests.filter((url) => /wasm|duckdb/.test(url))).toEqual([]);
  expect(problems).toEqual([]);
});

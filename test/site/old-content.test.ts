import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {expectView} from "../support/oracle/expect-view.ts";
import type {Choice} from "../support/oracle/select.ts";
import {sampleShop} from "../support/sample-shop.ts";
import {settle} from "../support/settle.ts";

const report = inject("report");
const shop = sampleShop();
let site: Site;

beforeAll(async () => {
  site = await openSite(report, inject("browser"));
});

afterAll(() => site.close());

/** Choices under which a part of a chapter comes to nothing, and what that part says of the whole report. */
const views: [string, string, Choice, string][] = [
  ["baskets.html", "?from=2021-02-22", {from: "2021-02-22", sets: {}}, "Top product pairs"],
  ["regions.html", "?state=CA", {sets: {state: ["CA"]}}, "Revenue by month and state"],
  [
    "customers.html",
    "?price_band=1%2C000+and+over",
    {sets: {price_band: ["1,000 and over"]}},
    "If a customer’s orders placed at one moment count as one basket"
  ]
];

test.each(views)("%s%s shows nothing that was built for another choice", async (...view) => {
  const [file, search, choice, text] = view;
  const {document} = parseHTML(readFileSync(join(report, file), "utf8"));
  expect(document.querySelector("main")!.textContent).toContain(text);

  const {page, problems} = await site.visit("methods.html");
  await page.goto(site.url + file + search);
  expect(await settle(page, expectView(shop, choice))).toEqual([]);
  await expect.poll(() => page.locator("observablehq-loading").count(), soon).toBe(0);
  expect(await page.locator("main").textContent()).not.toContain(text);
  expect(problems).toEqual([]);
  await page.context().close();
});

const soon = {timeout: 30_000};

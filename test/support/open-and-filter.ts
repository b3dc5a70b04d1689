import type {Browser} from "playwright-core";
import {expect} from "vitest";
import {openVisit} from "./open-visit.ts";
import {settled} from "./settled.ts";

/** Opens the sample's report at an address, follows a link and applies a filter: the kernel answers, without an error. */
export async function openAndFilter(browser: Browser, url: string): Promise<void> {
  const visit = await openVisit(browser, url);
  const {page} = visit;
  await page.goto(url);
  await settled(page);
  expect(await page.locator("h1").textContent()).toBeTruthy();
  await page.locator("#observablehq-sidebar a", {hasText: "Data quality"}).click();
  await page.waitForURL(`${url}quality.html`);
  await settled(page);
  await page.locator("details[data-filter=brand] summary").click();
  await page.locator("details[data-filter=brand] input[value=samsung]").check();
  await settled(page);
  const events = page.locator("[data-metric=events]").first();
  expect(await events.getAttribute("data-value")).toBe("31200");
  expect(visit.requests.filter((address) => address.includes("duckdb"))).toEqual([]);
  expect(visit.problems).toEqual([]);
  await visit.close();
}

import type {Browser} from "playwright-core";
import {expect} from "vitest";
import {guardedVisit, settled} from "../site/fixtures/guarded-visit.ts";

/** Opens the sample's report at an address, follows a link and applies a filter, without a fault. */
export async function openAndFilter(browser: Browser, url: string): Promise<void> {
  const visit = await guardedVisit(browser, url);
  const {page} = visit;
  await page.goto(url);
  await settled(page);
  expect(await page.locator("h1").textContent()).toBeTruthy();
  await page.locator("#observablehq-sidebar a", {hasText: "Data quality"}).click();
  await page.waitForURL(`${url}quality.html`);
  await settled(page);
  await page.locator("details[data-filter=brand] summary").click();
  await page.locator("details[data-filter=brand] input[value=samsung]").check();
  const events = page.locator("[data-metric=events]").first();
  await expect.poll(() => events.getAttribute("data-value"), {timeout: 60_000}).toBe("31200");
  await settled(page);
  expect(visit.problems).toEqual([]);
  await visit.close();
}

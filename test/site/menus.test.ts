import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {Site, Visit} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {overflow} from "../support/overflow.ts";
import {violations} from "../support/violations.ts";

let site: Site;
let visit: Visit;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
  visit = await site.visit("index.html?brand=sony&from=2020-12-01");
});

afterAll(() => site.close());

// wide first: a window that is made narrow folds the bar, as a phone does from the start
test.each([
  {width: 1280, height: 900},
  {width: 390, height: 844}
])(
  "at $width px an open menu and what is chosen can be read by all, and keep within the page",
  async (viewport) => {
    const {page} = visit;
    await page.setViewportSize(viewport);
    const toggle = page.locator(".filter-toggle");
    if (await toggle.isVisible()) await toggle.click();
    const menu = page.locator('details[data-filter="category"]');
    if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
    await menu.locator("input").first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  }
);

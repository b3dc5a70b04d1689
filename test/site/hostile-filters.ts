import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect, test} from "vitest";
import {openBrowser} from "../support/open-browser.ts";
import type {Visit} from "../support/open-visit.ts";
import {openVisit} from "../support/open-visit.ts";
import type {Served} from "../support/serve.ts";
import {serve} from "../support/serve.ts";
import {settled} from "../support/settled.ts";
import {buildHostileReport} from "./fixtures/hostile/build-hostile-report.ts";
import {brands, eventsOf, textOf} from "./fixtures/hostile/write-hostile-shop.ts";

/** Opens a page of the hostile shop's report. */
export type Open = (address: string) => Promise<Page>;

/** All events of the hostile shop. */
export const everything = brands.reduce((sum, _, i) => sum + eventsOf(i), 0);

const eventsIn = (category: string) =>
  brands.reduce((sum, _, i) => sum + (textOf(i) === category ? eventsOf(i) : 0), 0);

/**
 * Serves the hostile shop's report to the tests of a file. Whatever one of them tries, nothing of it may have
 * run, and nothing may have been blocked or logged.
 */
export function serveHostileReport(): {open: Open; go: (page: Page, to: string) => Promise<void>} {
  let served: Served;
  let browser: Browser;
  let visit: Visit;
  const go = async (page: Page, address: string) => {
    await page.goto(served.url + address);
    await settled(page);
  };

  beforeAll(async () => {
    served = await serve(await buildHostileReport());
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  afterEach(async () => {
    expect(visit.problems).toEqual([]);
    await visit.close();
  });

  return {
    go,
    async open(address) {
      visit = await openVisit(browser, served.url);
      await go(visit.page, address);
      return visit.page;
    }
  };
}

/** Tests that hostile texts can be chosen in the menus of a page, and that its address says them. */
export function chooseHostile(
  choices: Readonly<Record<"brand" | "category" | "source" | "state", readonly string[]>>,
  open: Open
): void {
  test("a hostile brand, category, source and state can be chosen, and the address says it", async () => {
    const page = await open("quality.html");
    for (const [id, texts] of Object.entries(choices)) {
      const menu = page.locator(`details[data-filter=${id}]`);
      await menu.locator("summary").click();
      for (const text of texts) {
        await menu.locator("input[type=search]").fill(text);
        const box = menu.locator(`input[type=checkbox][value=${JSON.stringify(text)}]`);
        await box.check();
        expect(new URL(page.url()).searchParams.getAll(id)).toEqual([text]);
        const label = id.slice(0, 1).toUpperCase() + id.slice(1);
        expect(await page.locator(".filter-chips .chip").allTextContents()).toEqual([
          `${label}: ${text}`
        ]);
        await settled(page);
        const events = await metric(page, "events");
        if (id === "brand") expect(events).toBe(eventsOf(brands.indexOf(text)));
        else if (id === "category") expect(events).toBe(eventsIn(text));
        else expect(events).toSatisfy((n: number) => n > 0 && n < everything);
        await box.uncheck();
      }
      await settled(page);
      expect(await metric(page, "events")).toBe(everything);
      await page.keyboard.press("Escape");
    }
  });
}

/** Tests that an address brings a hostile brand along. */
export function addressHostile(
  texts: readonly string[],
  {open, go}: ReturnType<typeof serveHostileReport>
): void {
  test("an address with a hostile brand shows that brand, and links take it along", async () => {
    const page = await open("methods.html");
    for (const text of texts) {
      await go(page, `quality.html?${new URLSearchParams({brand: text}).toString()}`);
      expect(await metric(page, "events")).toBe(eventsOf(brands.indexOf(text)));
      expect(await metric(page, "brands")).toBe(1);
      const link = page.locator("#observablehq-sidebar a[href*='sales.html']").first();
      const href = await link.evaluate((a) => (a as HTMLAnchorElement).href);
      expect(new URL(href).searchParams.getAll("brand")).toEqual([text]);
    }
  });
}

/** A number that a page shows. */
export async function metric(page: Page, id: string): Promise<number> {
  return Number(await page.locator(`[data-metric=${id}]`).first().getAttribute("data-value"));
}

import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {noKernel} from "../support/answer-requests.ts";
import {choose, reset} from "../support/choose.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {settled} from "../support/settled.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(() => site.close());

describe("quick changes of a filter", () => {
  test.each([
    ["the kernel loads", false],
    ["the kernel runs", false],
    ["DuckDB-WASM loads", true],
    ["DuckDB-WASM runs", true]
  ])("end in the last one, while %s", async (when, isBlocked) => {
    const {page, requests} = await site.visit("quality.html");
    if (isBlocked) await noKernel(page);
    if (when.endsWith("runs")) {
      await choose(page, {sets: {source: ["Google"]}});
      await settled(page);
      await reset(page);
      await settled(page);
    }
    // In one go, as no hand could: each change comes before the answer to the one before it.
    await page.locator("details[data-filter=brand]").evaluate(async (menu) => {
      const box = (value: string) =>
        menu.querySelector<HTMLInputElement>(`input[type=checkbox][value="${value}"]`)!;
      for (const brand of ["samsung", "apple", "sony", "hp", "dell"]) {
        box(brand).click();
        await new Promise(requestAnimationFrame);
        if (brand !== "dell") box(brand).click();
        await new Promise(requestAnimationFrame);
      }
    });
    await settled(page);
    expect(await metric(page, "events")).toBe(11_700);
    // What came late must not have replaced it.
    for (let i = 0; i < 10; ++i) {
      expect(await metric(page, "events")).toBe(11_700);
      await frames(page);
    }
    expect(await metric(page, "brands")).toBe(1);
    const text = await page.locator("figure", {hasText: "Event types"}).innerText();
    expect(text).toContain("8,775");
    expect(requests.some((url) => url.includes("duckdb"))).toBe(isBlocked);
    expect(new URL(page.url()).searchParams.getAll("brand")).toEqual(["dell"]);
  });
});

async function metric(page: Page, id: string): Promise<number> {
  return Number(await page.locator(`[data-metric=${id}]`).first().getAttribute("data-value"));
}

async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  );
}

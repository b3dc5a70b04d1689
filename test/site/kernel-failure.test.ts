import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {type Block, answerRequests, noKernel} from "../support/answer-requests.ts";
import {choose, reset} from "../support/choose.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {settled} from "../support/settled.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(() => site.close());

/** Ways in which the kernel cannot be had. */
const kernelFailures: Record<string, Block> = {
  "its worker is blocked": noKernel,
  "its module is blocked": (page) =>
    answerRequests(page, /_modules\/start-kernel\./, (request) => request.abort()),
  "its index is missing": (page) =>
    answerRequests(page, /columns\.\w+\.json/, (request) =>
      request.fulfill({status: 404, body: "no"})
    ),
  "a column is missing": (page) =>
    answerRequests(page, /_file\/columns\//, (request) =>
      request.fulfill({status: 404, body: "no"})
    ),
  "a column's request is cut": (page) =>
    answerRequests(page, /_file\/columns\//, (request) => request.abort()),
  "a column is not what it says": (page) =>
    answerRequests(page, /_file\/columns\//, (request) =>
      request.fulfill({body: "<html>Sign in</html>"})
    ),
  "a column is cut short": (page) =>
    answerRequests(page, /_file\/columns\//, async (request) => {
      const whole = await (await request.fetch()).body();
      await request.fulfill({body: whole.subarray(0, whole.length / 2)});
    })
};

describe.each(Object.entries(kernelFailures))("of the kernel, when %s", (_, block) => {
  test("DuckDB-WASM answers the same, and the console says so once", async () => {
    const {page, requests} = await site.visit("quality.html");
    const said: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "warning") said.push(message.text());
    });
    await block(page);
    await choose(page, {sets: {brand: ["samsung"]}});
    await settled(page);
    expect(await metric(page, "events")).toBe(31_200);
    await reset(page);
    await choose(page, {sets: {brand: ["apple"]}});
    await settled(page);
    expect(await metric(page, "events")).toBe(26_000);
    expect(requests.filter((url) => url.includes("wasm"))).toHaveLength(1);
    expect(said).toEqual([expect.stringMatching(/^The kernel cannot answer, DuckDB-WASM does: /)]);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(await page.locator(".engine-line").isVisible()).toBe(false);
  });
});

async function metric(page: Page, id: string): Promise<number> {
  return Number(await page.locator(`[data-metric=${id}]`).first().getAttribute("data-value"));
}

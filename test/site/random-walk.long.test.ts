import {randomLcg} from "d3";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {Page} from "playwright-core";
import {knownFilters, readFilters} from "../../src/model/filter-url.ts";
import {readChapters} from "../support/chapters.ts";
import {differences} from "../support/differences.ts";
import {openBuiltShop} from "../support/open-built-shop.ts";
import type {OpenShop} from "../support/open-small-shop.ts";
import {openSite, type Site} from "../support/open-site.ts";
import {expectView} from "../support/oracle/expect-view.ts";
import {pageFacts} from "../support/page-facts.ts";
import {randomWalk} from "../support/random-walk.ts";
import {readView} from "../support/read-view.ts";
import {renderShop} from "../support/render-shop.ts";
import {sampleShop} from "../support/sample-shop.ts";
import {settled} from "../support/settled.ts";

const steps = 400;
/** What other code computes from the exports takes seconds, and is asked after each of so many steps. */
const stepsPerExport = 20;

const files = readChapters(inject("report"))
  .filter(({filters}) => Object.keys(filters).length > 0)
  .map(({file}) => file);

let site: Site;
let shop: OpenShop;

beforeAll(async () => {
  shop = await openBuiltShop(inject("report"));
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(async () => {
  await site.close();
  await shop.close();
});

test("after each step of a walk, all that a page says is what the native engine says", async () => {
  const {page, requests, problems, close} = await site.visit("index.html");
  const {step} = randomWalk(page, {random: randomLcg(2020), files});
  const known = new Map<string, readonly string[]>();
  const faults: string[] = [];
  const done: string[] = [];
  for (let i = 1; i <= steps; ++i) {
    done.push(await step());
    const found = await factsOf(page);
    const key = page.url();
    const wanted = known.get(key) ?? (await nativeFacts(page));
    known.set(key, wanted);
    const wrong = [
      ...missing(found, wanted),
      ...missing(wanted, found).map((one) => `not: ${one}`)
    ];
    if (i % stepsPerExport === 0)
      wrong.push(...differences(await readView(page), expectView(sampleShop(), filtersOf(page))));
    for (const one of wrong) faults.push(`${i}: ${done.at(-1)}, ${decodeURI(key)}: ${one}`);
    if (faults.length > 20) break;
  }
  expect(faults).toEqual([]);
  // every kind of step was made, and often
  for (const kind of ["filter", "brush", "click", "back", "forward", "chapter"])
    expect(done.filter((one) => one.startsWith(kind)).length).toBeGreaterThan(steps / 50);
  expect(requests.filter((url) => /duckdb|start-engine|apache-arrow/.test(url))).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test("500 steps on a page leave no more in its memory than 50 do", async () => {
  const {page, problems, close} = await site.visit("sales.html");
  const session = await page.context().newCDPSession(page);
  const random = randomLcg(7);
  const usedAfter = async (n: number) => {
    const {step} = randomWalk(page, {random, files: ["sales.html"]});
    for (let i = 0; i < n; ++i) await step();
    // the same page each time
    const reset = page.getByRole("button", {name: "Reset all"}).first();
    if (await reset.isVisible()) await reset.click();
    await page.mouse.move(1, 1);
    await settled(page);
    for (let i = 0; i < 3; ++i) await session.send("HeapProfiler.collectGarbage");
    const {nodes} = await session.send("Memory.getDOMCounters");
    return {nodes, bytes: (await session.send("Runtime.getHeapUsage")).usedSize};
  };
  const early = await usedAfter(50);
  const late = await usedAfter(steps - 50);
  expect(late.bytes).toBeLessThan(early.bytes * 1.2);
  expect(late.nodes).toBeLessThan(early.nodes * 1.2);
  expect(problems).toEqual([]);
  await close();
});

async function factsOf(page: Page): Promise<string[]> {
  const html = await page.evaluate(() => document.querySelector("#observablehq-main")!.outerHTML);
  return pageFacts(parseHTML(html).document.documentElement as unknown as Element);
}

/** What the same page says when the native engine answers it, in this process. */
async function nativeFacts(page: Page): Promise<string[]> {
  const chapter =
    new URL(page.url()).pathname
      .split("/")
      .at(-1)!
      .replace(/\.html$/, "") || "index";
  const pages = await renderShop(shop, filtersOf(page), [chapter]);
  return pageFacts(pages.get(chapter)!);
}

function filtersOf(page: Page) {
  return knownFilters(readFilters(new URL(page.url()).search), shop.context.choices);
}

/** What of some lines is not among others, as often as it is there. */
function missing(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const n = left.get(line) ?? 0;
    left.set(line, n - 1);
    return n <= 0;
  });
}

import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import type {Page} from "playwright-core";
import type {Site, Visit} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {settled} from "../support/settled.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(() => site.close());

/** The tiles of a page: each metric's value, and what it is compared with, unrounded. */
function tilesOf(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("main .tile")].flatMap((tile) => {
      const figure = tile.querySelector("[data-metric]");
      if (!figure) return [];
      const change = tile.querySelector("[data-base]");
      const of = (name: string) => change?.getAttribute(`data-${name}`) ?? null;
      return [
        {
          id: figure.getAttribute("data-metric")!,
          value: figure.getAttribute("data-value")!,
          delta: of("delta"),
          base: of("base"),
          low: of("low"),
          high: of("high"),
          text: change?.textContent ?? ""
        }
      ];
    })
  );
}

async function open(visit: Visit, path: string) {
  await visit.page.goto(site.url + path);
  await settled(visit.page);
}

const sides = [
  {
    name: "the period before",
    page: "sales.html",
    own: "from=2020-12-01&to=2020-12-28",
    compare: "compare=previous",
    other: "from=2020-11-03&to=2020-11-30"
  },
  {
    name: "the same weekdays, under a filter",
    page: "funnel.html",
    own: "from=2020-12-01&to=2020-12-10&price_band=100%E2%80%93200",
    compare: "compare=weekdays",
    other: "from=2020-11-17&to=2020-11-26&price_band=100%E2%80%93200"
  },
  {
    name: "another brand",
    page: "brands.html",
    own: "from=2020-11-01&brand=samsung",
    compare: "compare=filters&vs-brand=apple",
    other: "from=2020-11-01&brand=apple"
  },
  {
    name: "everything",
    page: "customers.html",
    own: "source=Google",
    compare: "compare=filters",
    other: ""
  }
];

describe("a compared page has the numbers of both sides", () => {
  test.each(sides)("$name, $page", async ({page: file, own, compare, other}) => {
    const visit = await site.visit(`${file}?${own}&${compare}`);
    const {page, requests} = visit;
    const both = await tilesOf(page);
    expect(requests.filter((url) => /duckdb|start-engine/.test(url))).toEqual([]);
    expect(both.filter(({base}) => base !== null).length).toBeGreaterThan(2);
    const sentence = await page.locator("p.compared").innerText();
    await open(visit, `${file}?${own}`);
    const here = await tilesOf(page);
    await open(visit, `${file}?${other}`);
    const there = await tilesOf(page);
    for (const [i, {id, value, delta, base, low, high, text}] of both.entries()) {
      expect({id, value}).toEqual({id, value: here[i]!.value});
      if (base === null) continue;
      expect({id, base}).toEqual({id, base: there[i]!.value});
      const change = Number(value) / Number(base) - 1;
      expect(Number(delta)).toBeCloseTo(change, 12);
      if (low === null) continue;
      expect(Number(low)).toBeLessThanOrEqual(change);
      expect(Number(high)).toBeGreaterThanOrEqual(change);
      const isClear = Number(low) > 0 || Number(high) < 0;
      expect({id, text}).toEqual({
        id,
        text: expect.stringMatching(
          change === 0 ? /^unchanged/ : !isClear ? /^no clear change/ : change > 0 ? /^up/ : /^down/
        )
      });
    }
    expect(sentence).toMatch(/than (in|on|for) |no clear difference|the same as|Too little/);
    await visit.close();
  });

  test("rows of a table, too", async () => {
    const own = "from=2021-01-01&to=2021-02-28";
    const visit = await site.visit(`regions.html?${own}&compare=previous`);
    const {page} = visit;
    const rows = (selector: string) =>
      page.evaluate((cell) => {
        const table = [...document.querySelectorAll("main .data-table")].find((one) =>
          one.textContent?.includes("State")
        )!;
        return [...table.querySelectorAll("tbody tr")].map((row) => [
          row.querySelector('[data-column="place"]')!.textContent!,
          row.querySelector(cell)?.getAttribute("data-base") ??
            row.querySelector('[data-column="revenue"]')!.textContent!
        ]);
      }, selector);
    const based = await rows('[data-column="change"]');
    expect(based.length).toBe(10);
    await page.click('.data-table th:has-text("Change") button');
    expect(await page.getAttribute('.data-table th:has-text("Change")', "aria-sort")).toBe(
      "descending"
    );
    await open(visit, "regions.html?from=2020-11-03&to=2020-12-31");
    await page.locator(".data-table", {hasText: "State"}).first().locator(".table-more").click();
    const amounts = new Map(
      (await rows("[data-none]")).map(([place, text]) => [
        place,
        Number(text!.replace(/[^\d.-]/g, ""))
      ])
    );
    for (const [place, base] of based)
      expect({place, base: Number(base).toFixed(0)}).toEqual({
        place,
        base: (amounts.get(place!) ?? 0).toFixed(0)
      });
    await visit.close();
  });
});

test("is chosen by keys, stands in the address, and Back and Forward walk it", async () => {
  const visit = await site.visit("index.html?from=2020-12-01&to=2020-12-28");
  const {page} = visit;
  await page.focus('[data-filter="compare"] > summary');
  await page.keyboard.press("Enter");
  await page.waitForSelector('input[name="compare"]');
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await settled(page);
  expect(new URL(page.url()).searchParams.get("compare")).toBe("previous");
  expect(await page.innerText(".chip-compare")).toContain("the 28 days before, Nov 3 – 30, 2020");
  expect(await page.locator("[data-base]").count()).toBeGreaterThan(3);
  const link = await page.getAttribute("#observablehq-sidebar a[href*=funnel]", "href");
  expect(link).toContain("compare=previous");
  // the dashed line, and both dates in the legend
  expect(await page.locator(".swatch-dashed").count()).toBeGreaterThan(1);
  await page.goBack();
  await settled(page);
  expect(await page.locator("[data-base]").count()).toBe(0);
  expect(await page.locator(".swatch-dashed").count()).toBe(0);
  await page.goForward();
  await settled(page);
  expect(await page.locator("[data-base]").count()).toBeGreaterThan(3);
  await page.click(".chip-compare");
  await settled(page);
  expect(new URL(page.url()).search).toBe("?from=2020-12-01&to=2020-12-28");
  await visit.close();
});

test("says why nothing is compared, and offers what can be", async () => {
  const visit = await site.visit("sales.html?compare=previous");
  const {page} = visit;
  const note = page.locator(".compare-note");
  expect(await note.innerText()).toContain("no period is chosen");
  expect(await page.locator("[data-base]").count()).toBe(0);
  await note.locator("button").click();
  await settled(page);
  expect(page.url()).toMatch(/from=2021-02-01&(to=2021-02-28&)?compare=previous/);
  // the button that was pressed is gone
  const focused = () =>
    document.activeElement?.closest("[data-filter]")?.getAttribute("data-filter");
  expect(await page.evaluate(focused)).toBe("compare");
  expect(await page.locator("[data-base]").count()).toBeGreaterThan(3);
  await open(visit, "sales.html?from=2021-01-01&compare=year");
  expect(await note.innerText()).toContain("is not wholly in the report");
  await visit.close();
});

test("says and drops what it does not know", async () => {
  const visit = await site.visit("sales.html?compare=yesterday");
  const {page} = visit;
  const notes = () => page.locator(".filter-note").allInnerTexts();
  expect((await notes()).join()).toContain("no comparison “yesterday”");
  expect(new URL(page.url()).search).toBe("");
  await open(visit, "sales.html?brand=sony&compare=filters&vs-brand=nokiaa");
  expect((await notes()).join()).toContain("no brand “nokiaa”");
  expect(new URL(page.url()).search).toBe("?brand=sony");
  await visit.close();
});

test("the other filters are chosen in the menu, on a phone in the sheet", async () => {
  const visit = await site.visit("sales.html?brand=samsung", {viewport: {width: 390, height: 800}});
  const {page} = visit;
  await page.click(".filter-toggle");
  await page.click('[data-filter="compare"] > summary');
  await page.check('input[name="compare"][value="filters"]');
  await page.click('[data-filter="vs-brand"] > summary');
  await page.check('[data-filter="vs-brand"] input[value="apple"]');
  await page.click(".sheet-show");
  await settled(page);
  expect(new URL(page.url()).search).toBe("?brand=samsung&compare=filters&vs-brand=apple");
  expect(await page.innerText("p.compared")).toContain("for brand apple");
  expect(await page.locator("[data-base]").count()).toBeGreaterThan(2);
  await visit.close();
});

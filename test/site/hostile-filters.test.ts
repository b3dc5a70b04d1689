import {expect, test} from "vitest";
import {hostileTexts} from "./fixtures/hostile/texts.ts";
import {brandCount, brands} from "./fixtures/hostile/write-hostile-shop.ts";
import {
  addressHostile,
  chooseHostile,
  everything,
  metric,
  serveHostileReport
} from "./hostile-filters.ts";

const hostile = serveHostileReport();
const {open, go} = hostile;

test("a menu finds each brand by its name, and offers it as text", async () => {
  const page = await open("index.html");
  const menu = page.locator("details[data-filter=brand]");
  await menu.locator("summary").click();
  for (const text of hostileTexts) {
    await menu.locator("input[type=search]").fill(text);
    const names = await menu.locator(".filter-name").allTextContents();
    expect(names).toContain(text);
  }
  await menu.locator("input[type=search]").fill("brand 299");
  expect(await menu.locator(".filter-name").allTextContents()).toEqual(["brand 299"]);
});

// Each text in one of the menus; hostile-filters.long.test.ts chooses them all in two of them.
const inTurn = (nth: number) => hostileTexts.filter((_, i) => i % 4 === nth);
chooseHostile({brand: inTurn(0), category: inTurn(1), source: inTurn(2), state: inTurn(3)}, open);
addressHostile(hostileTexts.slice(0, 2), hostile);

const long = "x".repeat(10_000);
test("an address with what the report does not know shows the whole report", async () => {
  const page = await open("quality.html");
  for (const [what, search] of [
    ["an unknown brand", "?brand=nobody&brand=%3Cimg%20src%3Dx%20onerror%3Dalert(2)%3E"],
    ["a broken day", "?from=garbage&to=2020-99-99"],
    ["SQL for a day", "?from=2020-10-01'%20OR%201=1--"],
    ["days outside the report", "?from=1900-01-01&to=2999-12-31"],
    ["broken escapes", "?brand=%E0%A4%A&source=%"],
    ["names of objects", "?__proto__=1&constructor=1&sets=1&toString=1"],
    ["10,000 letters", `?brand=${long}`],
    ["1,000 values", `?${Array.from({length: 1000}, (_, i) => `brand=b${i}`).join("&")}`],
    ["markup after the hash", "?#<img src=x onerror=alert(3)>"]
  ] as const) {
    await go(page, `quality.html${search}`);
    const chips = await page.locator(".filter-chips .chip").count();
    const [events, count] = [await metric(page, "events"), await metric(page, "brands")];
    expect({what, events, count, chips}).toEqual({
      what,
      events: everything,
      count: brandCount,
      chips: 0
    });
  }
});

test("all brands at once can be chosen", async () => {
  const search = new URLSearchParams(brands.map((brand) => ["brand", brand]));
  const page = await open(`quality.html?${search.toString()}`);
  expect(await metric(page, "events")).toBe(everything);
  expect(new URL(page.url()).searchParams.getAll("brand")).toHaveLength(brandCount);
});

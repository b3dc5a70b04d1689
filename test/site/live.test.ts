import {mkdtemp, readdir, rm, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, inject, test} from "vitest";
import type {Served} from "../support/serve.ts";
import {serve} from "../support/serve.ts";
import type {LiveEvent} from "../support/live-files.ts";
import {liveFolder, randomEvents, writeLive, writeWhole} from "../support/live-files.ts";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {choose} from "../support/choose.ts";
import {expectNumbers, readNumbers} from "../support/live-numbers.ts";
import {overflow} from "../support/overflow.ts";
import {readPdf} from "../support/read-pdf.ts";
import {violations} from "../support/violations.ts";
import {readShifts, watchShifts} from "../support/watch-shifts.ts";

let folder: string;
let live: string;
let served: Served;
let site: Site;

beforeAll(async () => {
  // the report as it is, with a folder of its own beside it
  folder = await mkdtemp(join(tmpdir(), "daybook-live-"));
  const report = inject("report");
  for (const name of await readdir(report)) await symlink(join(report, name), join(folder, name));
  live = join(folder, "live");
  served = await serve(folder);
  site = await openSite(served.url, inject("browser"));
});

afterAll(async () => {
  await site.close();
  await served.close();
  await rm(folder, {recursive: true, force: true});
});

beforeEach(() => rm(live, {recursive: true, force: true}));

const span = 22 * 60_000;

/** Events that end now, as the host's clock has it. */
function streamOf(seed: number, n = 3000) {
  const made = Date.now();
  const events = randomEvents(seed, {from: made - span, to: made, n});
  return {made, events};
}

/** Waits until the page shows the file that was made then. */
const painted = (page: Page, made: number) =>
  page.waitForSelector(`[data-live-made="${made}"]`, {state: "attached"});

const all = ["view", "cart", "remove_from_cart", "purchase"];

describe("the numbers of a stream", () => {
  test.each<[string, (event: LiveEvent) => boolean, readonly string[]]>([
    ["", () => true, all],
    ["?brand=samsung&brand=apple", ({brand}) => ["samsung", "apple"].includes(brand), all],
    [
      "?event_type=purchase&category=electronics&from=2020-11-01&price_band=0%E2%80%9350",
      ({type, category}) => type === "purchase" && category === "electronics",
      ["purchase"]
    ]
  ])("are under “%s” those of its events", async (search, keeps, types) => {
    const {made, events} = streamOf(search.length + 1);
    const written = liveFolder(events, {made});
    await writeLive(live, written);
    const {page, problems, close} = await site.visit(`live.html${search}`);
    await painted(page, made);
    const shown = await readNumbers(page);
    const wanted = expectNumbers(events.filter(keeps), types, written.now.watermark);
    expect(shown.minute).toEqual(wanted.minute);
    expect(shown.funnel).toMatchObject(wanted.counts);
    expect(shown.brands).toEqual(wanted.brands);
    expect(await page.getAttribute("[data-live-received]", "data-live-received")).toBe(
      String(events.length)
    );
    const scope = await page.textContent(".live-scope");
    if (search.includes("from="))
      expect(scope).toContain("the period and price band do not apply to them");
    else expect(scope!.trim()).toBe("");
    expect(problems).toEqual([]);
    await close();
  });

  test("say what is too small to be followed by itself, and claim nothing of it", async () => {
    const {made, events} = streamOf(8);
    await writeLive(live, liveFolder(events, {made, brands: ["samsung"]}));
    const {page, close} = await site.visit("live.html?brand=apple");
    await painted(page, made);
    expect(await page.textContent(".live-scope")).toContain(
      "apple is too small to be followed by itself"
    );
    const shown = await page.locator(".live-minute [data-figure]").allTextContents();
    expect(shown.length).toBeGreaterThan(4);
    expect([...new Set(shown)]).toEqual(["–"]);
    expect(await page.textContent(".live-windows")).toContain("too small to be followed");
    await close();
  });
});

describe.each([1280, 390])("%i px wide", (width) => {
  test("the numbers change in place, move nothing and are all accessible", async () => {
    const {made, events} = streamOf(21);
    await writeLive(live, liveFolder(events, {made: made - 6000}));
    const viewport = {width, height: width > 600 ? 900 : 844};
    const {page, problems, close} = await site.visit("live.html", {viewport}, watchShifts);
    await painted(page, made - 6000);
    await page.evaluate(() => {
      const first = document.querySelector(".live-minute .tile-value .metric");
      Object.assign(globalThis, {first});
    });
    for (const ago of [4000, 2000, 0]) {
      await writeLive(live, liveFolder(events, {made: made - ago}));
      await painted(page, made - ago);
    }
    const isSame = await page.evaluate(
      () =>
        (globalThis as {first?: Element}).first ===
        document.querySelector(".live-minute .tile-value .metric")
    );
    expect(isSame).toBe(true);
    const shifts = await readShifts(page);
    expect(shifts.filter(({value}) => value > 0)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});

test("pauses, goes on, is read out when asked, and prints as of its moment", async () => {
  const {made, events} = streamOf(31);
  await writeLive(live, liveFolder(events, {made: made - 4000}));
  const {page, close} = await site.visit("live.html", {reducedMotion: "reduce"});
  await painted(page, made - 4000);
  await page.getByRole("button", {name: "Read the figures"}).click();
  const views = await page.textContent(".live-minute [data-figure=live_view]");
  expect(await page.textContent(".live-heard")).toMatch(
    new RegExp(`^Live\\. As of .*In the last minute: \\d+ events, ${views} views, .*of revenue\\.$`)
  );
  const clock = new Date(made - 4000).toISOString().slice(11, 19);
  const paper = (await readPdf(await page.pdf({format: "A4"}))).join(" ").replace(/\s+/g, "");
  expect(paper).toMatch(new RegExp(`Asof\\w{3}\\d+,\\d{4},${clock},UTC`));
  expect(paper).not.toContain("Readthefigures");
  await page.getByRole("button", {name: "Pause"}).click();
  expect(await page.textContent(".live-line")).toContain(`Paused: the numbers are of`);
  await choose(page, {sets: {event_type: ["view"]}});
  await page.waitForFunction(() => !document.querySelector("[data-figure=live_cart]"));
  expect(await page.getAttribute("[data-live-made]", "data-live-made")).toBe(String(made - 4000));
  expect(await page.getByRole("button", {name: "Pause"}).count()).toBe(0);
  await writeLive(live, liveFolder(events, {made}));
  await page.getByRole("button", {name: "1 min", exact: true}).click();
  expect(await page.getAttribute("[data-live-made]", "data-live-made")).toBe(String(made - 4000));
  await page.getByRole("button", {name: "Go on"}).click();
  await painted(page, made);
  expect(await page.textContent(".live-line")).toMatch(/^Live\. As of/);
  expect(await page.textContent(".live-windows + *, .figure-subtitle")).toContain("1 minute");
  await close();
});

test("offers a new report, and loads it only when asked", async () => {
  const {made, events} = streamOf(41, 600);
  await writeLive(live, liveFolder(events, {made: made - 1000}));
  const {page, close} = await site.visit("live.html");
  await painted(page, made - 1000);
  const offer = page.getByRole("button", {name: "New data: reload"});
  expect(await offer.isVisible()).toBe(false);
  await writeLive(live, liveFolder(events, {made, now: {report: "b"}}));
  await painted(page, made);
  expect(await offer.isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await Promise.all([page.waitForEvent("load"), offer.click()]);
  await painted(page, made);
  expect(await offer.isVisible()).toBe(false);
  await close();
});

test("an old file, one of another version and half a file are told of and do not change the numbers", async () => {
  const {made, events} = streamOf(51, 600);
  const old = made - 3_600_000;
  const earlier = events.map((event) => ({...event, at: event.at - 3_600_000}));
  const written = liveFolder(earlier, {made: old});
  await writeLive(live, written);
  const {page, problems, close} = await site.visit("live.html");
  await painted(page, old);
  expect(await page.textContent(".live-line")).toMatch(
    /^The stream has been silent since .*: no newer numbers have been written\.$/
  );
  const before = await readNumbers(page);
  const {now} = written;
  await writeWhole(live, "now.json", JSON.stringify({...now, version: 2, made}));
  await page.waitForSelector("[data-live-status=version]");
  expect(await page.textContent(".live-line")).toContain("another version of Daybook");
  await writeWhole(live, "now.json", JSON.stringify({...now, made}).slice(0, 200));
  const asked = page.waitForResponse((response) => response.url().endsWith("live/now.json"));
  await (await asked).finished();
  expect(await readNumbers(page)).toEqual(before);
  await writeLive(live, liveFolder(events, {made}));
  await painted(page, made);
  expect(problems).toEqual([]);
  await close();
});

test("without scripts it shows the end of the log", async () => {
  const {made, events} = streamOf(61, 600);
  await writeLive(live, liveFolder(events, {made}));
  const {page, close} = await site.visit("live.html", {javaScriptEnabled: false});
  expect(await page.textContent(".live-line")).toMatch(/^The end of the log as of the last build/);
  expect(await page.locator(".live-minute .tile").count()).toBeGreaterThan(3);
  expect(await page.locator(".live-windows svg").count()).toBeGreaterThan(0);
  expect(await page.getByRole("button", {name: "Pause"}).count()).toBe(0);
  await close();
});

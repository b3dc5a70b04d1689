import {afterAll, beforeAll, expect, inject, test} from "vitest";
import type {CDPSession, Locator, Page} from "playwright-core";
import type {Site} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import {readView} from "../support/read-view.ts";
import {settled} from "../support/settled.ts";
import {violations} from "../support/violations.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite(inject("report"), inject("browser"));
});

afterAll(() => site.close());

const searchOf = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const timeAxis = (page: Page) => page.locator("svg.brushable:has([aria-label=Period])").first();

/** Places on a chart's axis, by their share of its width, in pixels of the screen. */
async function placesOn(chart: Locator, ...shares: number[]) {
  await chart.scrollIntoViewIfNeeded();
  const box = (await chart.boundingBox())!;
  const at = (share: number) => ({x: box.x + box.width * share, y: box.y + box.height / 2});
  return shares.map(at);
}

/** What a page shows must be what the same page shows when it is opened at that address. */
async function expectSameAsOpened(page: Page): Promise<void> {
  await settled(page);
  const shown = await readView(page);
  const opened = await site.visit(page.url().slice(site.url.length));
  const {metrics, tables, charts} = await readView(opened.page);
  expect(shown.metrics).toEqual(metrics);
  expect(shown.tables).toEqual(tables);
  expect(shown.charts).toEqual(charts);
  await opened.close();
}

test.each(["index.html", "sales.html", "funnel.html"])(
  "%s follows a mouse that draws over a time axis, and stays as set by the dates",
  async (file) => {
    const {page, problems, close} = await site.visit(file);
    const chart = timeAxis(page);
    const [start, middle, end] = await placesOn(chart, 0.3, 0.45, 0.6);
    const before = await page.evaluate(() => history.length);
    await page.mouse.move(start!.x, start!.y);
    await page.mouse.down();
    await page.mouse.move(middle!.x, middle!.y, {steps: 6});
    await settled(page);
    // the hand is still down: the page has followed, the address has not
    const half = await page.locator("input[data-filter=to]").inputValue();
    expect(half < "2021-02-01").toBe(true);
    expect(searchOf(page)).toBe("");
    expect(await page.locator(".filter-chips li").count()).toBe(1);
    await page.mouse.move(end!.x, end!.y, {steps: 6});
    await page.mouse.up();
    await settled(page);
    expect(searchOf(page)).toMatch(/^\?from=2020-1\d-\d\d&to=202\d-\d\d-\d\d$/);
    expect(await page.locator("input[data-filter=to]").inputValue()).not.toBe(half);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await expectSameAsOpened(page);
    await page.goBack();
    await settled(page);
    expect(searchOf(page)).toBe("");
    expect(await page.locator(".filter-chips li").count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }
);

test("nothing moves under the hand, and Escape undoes", async () => {
  const {page, problems, close} = await site.visit("sales.html");
  const [start, end] = await placesOn(timeAxis(page), 0.3, 0.7);
  const top = async () => Math.round((await timeAxis(page).boundingBox())!.y);
  const was = await top();
  await page.mouse.move(start!.x, start!.y);
  await page.mouse.down();
  await page.mouse.move(end!.x - 40, end!.y, {steps: 4});
  await settled(page);
  expect(await page.locator(".filter-chips li").count()).toBe(1);
  expect(await top()).toBe(was);
  await page.mouse.move(end!.x, end!.y, {steps: 12});
  await settled(page);
  expect(await top()).toBe(was);
  await page.keyboard.press("Escape");
  await settled(page);
  await page.mouse.up();
  expect(searchOf(page)).toBe("");
  expect(await page.locator(".filter-chips li").count()).toBe(0);
  // of a chart that has the focus, Escape undoes the move and not what was chosen before
  await timeAxis(page).locator("g.brush").focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => location.search !== "");
  await settled(page);
  const chosen = searchOf(page);
  const edge = (await timeAxis(page).locator(".brush-selection").boundingBox())!;
  const y = edge.y + edge.height / 2;
  await page.mouse.move(edge.x + edge.width, y);
  await page.mouse.down();
  await page.mouse.move(start!.x, y, {steps: 4});
  await settled(page);
  expect(await page.locator("input[data-filter=to]").inputValue()).not.toBe(chosen.slice(-10));
  await page.keyboard.press("Escape");
  await settled(page);
  await page.mouse.up();
  expect(searchOf(page)).toBe(chosen);
  await page.keyboard.down("Control");
  await page.mouse.down();
  await page.mouse.move(end!.x, y, {steps: 4});
  await page.mouse.up();
  await page.keyboard.up("Control");
  expect(searchOf(page)).toBe(chosen);
  expect(problems).toEqual([]);
  await close();
});

test("keys move and extend a period in weeks, as one entry, and Escape undoes", async () => {
  const {page, problems, close} = await site.visit("funnel.html");
  const before = await page.evaluate(() => history.length);
  const brush = page.getByRole("slider", {name: "Period"});
  await brush.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.waitForFunction(() => location.search !== "");
  await settled(page);
  expect(searchOf(page)).toBe("?from=2021-02-08&to=2021-02-21");
  expect(await brush.getAttribute("aria-valuetext")).toBe("Feb 8 – 21, 2021");
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "Period"
  );
  await expectSameAsOpened(page);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await settled(page);
  expect(searchOf(page)).toBe("?from=2021-02-08&to=2021-02-21");
  // Back, and then the next key begins with what is there
  await page.goBack();
  await settled(page);
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => location.search !== "");
  expect(searchOf(page)).toBe("?from=2021-02-22");
  expect(problems).toEqual([]);
  await close();
});

test("a finger draws sideways, and scrolls up and down", async () => {
  const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
  const {page, problems, close} = await site.visit("sales.html", phone);
  const client = await page.context().newCDPSession(page);
  const chart = timeAxis(page);
  const [start, end] = await placesOn(chart, 0.3, 0.7);
  await swipe(client, start!, end!);
  await settled(page);
  expect(searchOf(page)).toMatch(/^\?from=2020-1\d-\d\d&to=202\d-\d\d-\d\d$/);
  await expectSameAsOpened(page);
  const search = searchOf(page);
  const [from] = await placesOn(chart, 0.5);
  const scrolled = await page.evaluate(() => scrollY);
  await swipe(client, from!, {x: from!.x + 4, y: from!.y - 200});
  await page.waitForFunction((was) => scrollY > was + 50, scrolled);
  expect(searchOf(page)).toBe(search);
  expect(problems).toEqual([]);
  await close();
});

test("price bands can be drawn over, too", async () => {
  const {page, problems, close} = await site.visit("quality.html");
  const chart = page.locator('svg.brushable:has([aria-label="Range of price bands"])');
  const [start, end] = await placesOn(chart, 0.25, 0.6);
  await page.mouse.move(start!.x, start!.y);
  await page.mouse.down();
  await page.mouse.move(end!.x, end!.y, {steps: 5});
  await page.mouse.up();
  await settled(page);
  expect(searchOf(page)).toBe("?price_band=50–100&price_band=100–200&price_band=200–500");
  await expectSameAsOpened(page);
  await page.goBack();
  await settled(page);
  // there and back again is no click on the band below
  const bar = (await chart.locator("[role=button][data-choose]").nth(1).boundingBox())!;
  const [x, y] = [bar.x + bar.width / 2, bar.y + bar.height - 4];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, {steps: 4});
  await page.mouse.move(x, y, {steps: 4});
  await page.mouse.up();
  await settled(page);
  expect(searchOf(page)).toBe("?price_band=50–100");
  expect(problems).toEqual([]);
  await close();
});

test("a click on a month chooses it alone, and another one everything", async () => {
  const {page, problems, close} = await site.visit("rhythm.html");
  const chart = page.locator('figure:has-text("Month by month") svg.brushable');
  const [november] = await placesOn(chart, 0.42);
  await page.mouse.click(november!.x, november!.y);
  await settled(page);
  expect(searchOf(page)).toBe("?from=2020-11-01&to=2020-11-30");
  expect(await chart.locator("rect.unchosen").count()).toBe(5);
  await expectSameAsOpened(page);
  const [again] = await placesOn(chart, 0.42);
  await page.mouse.click(again!.x, again!.y);
  await settled(page);
  expect(searchOf(page)).toBe("");
  expect(problems).toEqual([]);
  await close();
});

interface Place {
  x: number;
  y: number;
}

/** A finger's way from one place to another. */
async function swipe(client: CDPSession, from: Place, to: Place): Promise<void> {
  const steps = 8;
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Place[]) =>
    client.send("Input.dispatchTouchEvent", {type, touchPoints});
  await send("touchStart", [from]);
  for (let i = 1; i <= steps; i++) {
    const share = i / steps;
    await send("touchMove", [
      {x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share}
    ]);
  }
  await send("touchEnd", []);
}

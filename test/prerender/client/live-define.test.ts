import {readdir, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {prerender} from "../../../prerender/prerender.ts";
import {launch, serve, visit} from "../browser.ts";
import {buildFixture, type FixtureSite} from "../fixture-site.ts";

const pages = ["far.html", "nothing.html", "react.html"];
let site: FixtureSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildFixture(), launch()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.remove();
});

describe.each([false, true])("liveDefine(define) on a site with {bundle: %s}", (bundle) => {
  let host: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const dist = await site.copy(`bundle-${bundle}`);
    for (const file of await readdir(dist, {recursive: true}))
      if (file.endsWith(".html") && !pages.includes(file)) await rm(join(dist, file));
    const report = await prerender({dist, bundle, packages: resolve("node_modules")});
    expect(report.pages).toMatchObject(pages.map((page) => ({page, left: [], messages: []})));
    host = await serve(dist);
  });

  afterAll(() => host?.close());

  const uncaught: string[] = [];
  afterEach(() => expect(uncaught).toEqual([]));

  const open = async (address: string): Promise<Page> => {
    const page = await browser.newPage();
    page.on("pageerror", (error) => uncaught.push(String(error)));
    await page.goto(host.url + address, {waitUntil: "networkidle"});
    return page;
  };

  it.each(["nothing.html", "react.html"])(
    "%s shows what was built once its cells have run, and nothing moves",
    async (file) => {
      const off = await visit(browser, host.url + file, {script: false});
      const on = await visit(browser, host.url + file);
      expect(off.text).toMatch(/tells of all\./);
      expect(on).toMatchObject({text: off.text, boxes: off.boxes, problems: []});
      expect(on.shift).toBeLessThanOrEqual(0.02);
    }
  );

  it("takes away what was built when the first run displays nothing", async () => {
    const page = await open("nothing.html?choice=none");
    await expect.poll(() => told(page), soon).toEqual([]);
    expect(await page.locator("#size").count()).toBe(0);
    expect(await page.locator("#sized").textContent()).toBe("The size is 0.");
    await page.close();
  });

  it("takes away what the last run displayed when this one displays nothing, and only that", async () => {
    const page = await open("nothing.html");
    await expect.poll(() => told(page), soon).toEqual(tellingOf("all"));
    await page.locator("#word").fill("typed");
    await page.locator("#choice").selectOption("none");
    await expect.poll(() => told(page), soon).toEqual([]);
    expect(await page.locator("#size").count()).toBe(0);
    expect(await page.locator("#word").inputValue()).toBe("typed");
    await page.locator("#choice").selectOption("all");
    await expect.poll(() => told(page), soon).toEqual(tellingOf("all"));
    expect(await page.locator("#word").inputValue()).toBe("typed");
    await page.close();
  });

  it("keeps what was there while a run waits", async () => {
    const page = await open("nothing.html?choice=waiting");
    await expect.poll(() => told(page), soon).toContain("A statement tells of waiting.");
    const waiting = ["An answer tells of all.", "What can fail tells of all."];
    expect((await told(page)).filter((text) => text.endsWith(" all."))).toEqual(waiting);
    await page.evaluate(() => dispatchEvent(new Event("go")));
    await expect.poll(() => told(page), soon).toEqual(tellingOf("waiting"));
    await page.close();
  });

  it("keeps what was built of a cell that waits until it is in view", async () => {
    const page = await open("far.html?choice=none");
    expect(await told(page)).toEqual(["What is further down tells of all."]);
    await page.locator("#far").scrollIntoViewIfNeeded();
    await expect.poll(() => told(page), soon).toEqual(["What is further down tells of none."]);
    await page.close();
  });

  it("shows nothing of a display that has yet to come, but keeps its place", async () => {
    const place = (page: Page) => page.locator("#end").boundingBox();
    const page = await open("nothing.html?choice=waiting");
    await expect.poll(() => told(page), soon).toContain("A statement tells of waiting.");
    const before = await place(page);
    expect(await page.locator("#late").isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event("go")));
    await page.getByText("What comes late tells of waiting.").waitFor();
    expect(await place(page)).toEqual(before);
    expect(await page.locator("#late").count()).toBe(1);
    await page.close();
  });

  it("shows nothing of what was built once a cell has failed", async () => {
    const page = await open("nothing.html?choice=wrong");
    await page.getByText("Error: a choice that is wrong").waitFor();
    expect(await page.locator("#risky").count()).toBe(0);
    await page.locator("#choice").selectOption("waiting");
    await expect.poll(() => page.getByText("a choice that is wrong").count(), soon).toBe(0);
    expect(await page.locator("#risky").count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("go")));
    await page.getByText("What can fail tells of waiting.").waitFor();
    await page.close();
  });

  it("puts what React draws in place of what was built", async () => {
    const page = await open("react.html");
    const both = ["React tells of all.", "React sometimes tells of all."];
    await expect.poll(() => told(page), soon).toEqual(both);
    for (const choice of ["none", "all", "null"]) {
      await page.locator("#choice").selectOption(choice);
      const own = `React tells of ${choice}.`;
      const expected = choice === "all" ? both : [own];
      await expect.poll(() => told(page), soon).toEqual(expected);
    }
    await page.close();
  });

  it.each(["none", "null"])("takes away what React does not draw (%s)", async (choice) => {
    const page = await open(`react.html?choice=${choice}`);
    await expect.poll(() => told(page), soon).toEqual([`React tells of ${choice}.`]);
    await page.close();
  });
});

const soon = {timeout: 20_000};

/** What cells tell, as a reader sees it. */
const told = async (page: Page): Promise<string[]> =>
  (await page.locator("main").innerText()).split("\n").filter((line) => / of \w+\.$/.test(line));

const tellingOf = (choice: string): string[] => [
  `A statement tells of ${choice}.`,
  `An expression tells of ${choice}.`,
  `An answer tells of ${choice}.`,
  `Row one of ${choice}.`,
  `Row two of ${choice}.`,
  `What can fail tells of ${choice}.`,
  `What comes late tells of ${choice}.`
];

import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {browserArguments} from "../support/find-browser.ts";
import type {Served} from "../support/serve.ts";
import {serve} from "../support/serve.ts";
import {guardedVisit, settled} from "./fixtures/guarded-visit.ts";

const report = inject("report");
const files = readdirSync(report).filter((file) => file.endsWith(".html"));
let served: Served;
let browser: Browser;

beforeAll(async () => {
  served = await serve(report);
  browser = await chromium.launch({executablePath: inject("browser"), args: browserArguments});
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

describe.each(files)("%s", (file) => {
  const {document} = parseHTML(readFileSync(join(report, file), "utf8"));
  const meta = (key: string) =>
    document.querySelector(`meta[name="${key}"], meta[property="${key}"]`)?.getAttribute("content");

  test("has one policy, before anything it holds for", () => {
    const policies = document.querySelectorAll("meta[http-equiv=Content-Security-Policy]");
    expect(policies).toHaveLength(1);
    const before: string[] = [];
    for (let node = policies[0]!.previousElementSibling; node; node = node.previousElementSibling)
      before.push(node.outerHTML);
    expect(before).toEqual(['<meta charset="utf-8">']);
  });

  test("allows the site's own scripts and those with a hash, and nothing unsafe but WebAssembly", () => {
    const policy = directives(document);
    const inline = [...document.querySelectorAll("script:not([src])")].filter((script) =>
      ["", "module"].includes(script.getAttribute("type") ?? "")
    );
    const hashes = inline.map((script) => {
      const digest = createHash("sha256").update(script.textContent).digest("base64");
      return `'sha256-${digest}'`;
    });
    expect(inline.length).toBeGreaterThan(0);
    expect([...policy["script-src"]!].sort()).toEqual(
      ["'self'", "'wasm-unsafe-eval'", ...new Set(hashes)].sort()
    );
    expect(policy["default-src"]).toEqual(["'self'"]);
    expect(policy["object-src"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
    for (const sources of Object.values(policy))
      for (const source of sources)
        expect(source).toMatch(
          /^('self'|'none'|'wasm-unsafe-eval'|'unsafe-inline'|'sha256-\S+'|data:|blob:)$/
        );
    for (const name of ["script-src", "connect-src", "worker-src", "font-src", "form-action"])
      expect(policy[name]).not.toContain("'unsafe-inline'");
  });

  test("says its language, can be zoomed, and says what it is", () => {
    expect(document.documentElement.lang).toMatch(/^[a-z]{2}(-[A-Z]{2})?$/);
    expect(meta("viewport")).toBe("width=device-width, initial-scale=1");
    expect(document.title.length).toBeGreaterThan(3);
    expect(meta("og:title")).toBe(document.title);
    expect(meta("og:type")).toBeTruthy();
    expect(meta("description")?.length).toBeGreaterThan(20);
    expect(meta("og:description")).toBe(meta("description"));
  });

  test("links only within the site, relatively", () => {
    const links = [...document.querySelectorAll("[href], [src]")].map(
      (element) => element.getAttribute("href") ?? element.getAttribute("src") ?? ""
    );
    const elsewhere = links.filter((link) => /^(\w+:|\/)/.test(link) && !/^data:image/.test(link));
    expect(elsewhere).toEqual([]);
  });

  test("breaks its policy nowhere, neither while loading nor under a filter", async () => {
    const visit = await guardedVisit(browser, served.url);
    const {page} = visit;
    await page.goto(served.url + file);
    await settled(page);
    const menu = page.locator("details[data-filter=brand]");
    const isFiltered = file !== "methods.html";
    expect(await menu.count()).toBe(isFiltered ? 1 : 0);
    if (isFiltered) {
      const figures = () =>
        page
          .locator("[data-metric]")
          .evaluateAll((all) => all.map((one) => one.getAttribute("data-value")).join());
      const before = await figures();
      await menu.locator("summary").click();
      await menu.locator("input[type=checkbox][value=apple]").check();
      await expect.poll(figures, soon).not.toBe(before);
      await settled(page);
      expect(visit.requests.some((url) => url.includes("wasm"))).toBe(true);
    }
    expect(visit.problems).toEqual([]);
    await visit.close();
  });
});

test("descriptions and titles differ from page to page", () => {
  for (const key of ["title", "description"]) {
    const texts = files.map((file) => {
      const {document} = parseHTML(readFileSync(join(report, file), "utf8"));
      return key === "title"
        ? document.title
        : document.querySelector("meta[name=description]")?.getAttribute("content");
    });
    expect(new Set(texts).size).toBe(files.length);
  }
});

test("a script that the page does not know is blocked, and the watch over it says so", async () => {
  const visit = await guardedVisit(browser, served.url);
  await visit.page.goto(`${served.url}methods.html`);
  await settled(visit.page);
  await visit.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "alert(1)";
    document.body.append(script);
    const image = document.createElement("img");
    image.src = "https://example.com/a.png";
    image.setAttribute("onerror", "alert(2)");
    document.body.append(image);
  });
  const seen = () => visit.problems.filter((text) => text.startsWith("violation")).join("\n");
  await expect.poll(seen, soon).toMatch(/script-src-elem inline/);
  await expect.poll(seen, soon).toMatch(/img-src https:\/\/example\.com/);
  expect(visit.problems.filter((text) => text.startsWith("dialog"))).toEqual([]);
  await visit.close({violates: true});
});

const soon = {timeout: 20_000};

function directives(document: Document): Record<string, string[]> {
  const content = document
    .querySelector("meta[http-equiv=Content-Security-Policy]")!
    .getAttribute("content")!;
  return Object.fromEntries(
    content.split("; ").map((directive) => {
      const [name, ...sources] = directive.split(" ");
      return [name!, sources];
    })
  );
}

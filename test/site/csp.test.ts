import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {describe, expect, inject, test} from "vitest";
import {wholeReportFile} from "../../data-loaders/site/whole-report.ts";
import {openSite} from "../support/open-site.ts";

const report = inject("report");
// the whole report in one file has a stricter policy of its own
const files = readdirSync(report).filter(
  (file) => file.endsWith(".html") && file !== wholeReportFile
);

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
  const site = await openSite(report, inject("browser"));
  const {page, problems, close} = await site.visit("methods.html");
  await page.evaluate(async () => {
    const blocked = (directive: string) =>
      new Promise<void>((done) =>
        document.addEventListener("securitypolicyviolation", (event) => {
          if (event.effectiveDirective === directive) done();
        })
      );
    const both = Promise.all([blocked("script-src-elem"), blocked("img-src")]);
    const script = document.createElement("script");
    script.textContent = "alert(1)";
    document.body.append(script);
    const image = document.createElement("img");
    image.src = "https://example.com/a.png";
    image.setAttribute("onerror", "alert(2)");
    document.body.append(image);
    await both;
  });
  // the page has told of both, and what it told is on its way here
  const seen = () => problems.filter((text) => text.startsWith("violation")).join("\n");
  await expect.poll(seen, {timeout: 120_000}).toMatch(/script-src-elem inline/);
  await expect.poll(seen, {timeout: 120_000}).toMatch(/img-src https:\/\/example\.com/);
  expect(problems.filter((text) => text.startsWith("dialog"))).toEqual([]);
  await close({violates: true});
  await site.close();
});

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

import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {relativeUrl, relativeUrls} from "../../../prerender/document/relative-urls.ts";

const base = "https://shop.example/report/";

describe("relativeUrl(address, place)", () => {
  for (const [page, path, expected] of [
    ["index.html", "_file/a.csv", "./_file/a.csv"],
    ["index.html", "b.html?c=1#d", "./b.html?c=1#d"],
    ["index.html", "index.html#d", "#d"],
    ["index.html", "", "./"],
    ["x/y/z.html", "_file/a.csv", "../../_file/a.csv"],
    ["x/y/z.html", "x/y/a.csv", "./a.csv"],
    ["x/y/z.html", "x/", "../"],
    ["x/y/z.html", "x/w/", "../w/"]
  ] as const) {
    it(`from ${page} to ${path || "the site's root"} is ${expected}`, () => {
      const relative = relativeUrl(base + path, {base, page});
      expect(relative).toBe(expected);
      const resolved = new URL(relative, base + page).href;
      expect(resolved).toBe(base + path);
    });
  }
});

describe("relativeUrls(root, place)", () => {
  it("changes addresses within the site where they are addresses, and nothing else", () => {
    const {document} = new JSDOM(`<p title="${base}a"><a href="${base}a">${base}a</a>
<a href="https://shop.example/other">b</a><i style="background:url(&quot;${base}c.png&quot;)"></i></p>`)
      .window;
    relativeUrls(document.body, {base, page: "index.html"});
    expect(document.body.innerHTML.trim()).toBe(`<p title="${base}a"><a href="./a">${base}a</a>
<a href="https://shop.example/other">b</a><i style="background:url(&quot;./c.png&quot;)"></i></p>`);
  });
});

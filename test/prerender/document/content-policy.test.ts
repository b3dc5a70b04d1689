import {createHash} from "node:crypto";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {contentPolicy} from "../../../prerender/document/content-policy.ts";

const documentOf = (html: string) => new JSDOM(html).window.document;

const policyOf = (document: Document) =>
  Object.fromEntries(
    document
      .querySelector<HTMLMetaElement>("meta[http-equiv]")!
      .content.split("; ")
      .map((directive) => {
        const [name, ...sources] = directive.split(" ");
        return [name, sources];
      })
  );

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("contentPolicy(document)", () => {
  it("allows code of the page by hash: modules, import maps and plain scripts, not data", () => {
    const document = documentOf(
      `<head><script>a</script><script type="module">b</script><script type="importmap">{}</script>
<script type="application/json">{"c":1}</script><script src="d.js"></script>`
    );
    contentPolicy(document);
    expect(policyOf(document)["script-src"]).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
      hash("a"),
      hash("b"),
      hash("{}")
    ]);
  });

  it("never allows a script within a display", () => {
    const document = documentOf(
      "<body><observablehq-loading><p><script>evil()</script></p></observablehq-loading>"
    );
    contentPolicy(document);
    expect(policyOf(document)["script-src"]).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  it("has no unsafe-inline or unsafe-eval for scripts", () => {
    const document = documentOf("");
    contentPolicy(document);
    const {"script-src": scripts, "default-src": others} = policyOf(document);
    expect([...scripts!, ...others!]).not.toContain("'unsafe-inline'");
    expect([...scripts!, ...others!]).not.toContain("'unsafe-eval'");
  });

  it("keeps the hashes when the caller sets scripts' sources, and drops what is null", () => {
    const document = documentOf("<script>a</script>");
    contentPolicy(document, {"script-src": ["'self'", "https://cdn.example"], "font-src": null});
    expect(policyOf(document)["script-src"]).toEqual(["'self'", "https://cdn.example", hash("a")]);
    expect(policyOf(document)).not.toHaveProperty("font-src");
  });

  it("names what it blocks", () => {
    const html = `<link rel="stylesheet" href="https://fonts.example/a.css"><img src="//b.example/c.png"><img src="./d.png">`;
    expect(contentPolicy(documentOf(html))).toEqual([
      "blocked by the policy: <link> https://fonts.example/a.css",
      "blocked by the policy: <img> //b.example/c.png"
    ]);
    expect(
      contentPolicy(documentOf(html), {
        "style-src": ["https://fonts.example"],
        "img-src": ["https://b.example"]
      })
    ).toEqual([]);
  });

  it("lets a page with a <base> have it", () => {
    const document = documentOf('<base href="/">');
    contentPolicy(document);
    expect(policyOf(document)["base-uri"]).toEqual(["'self'"]);
  });
});

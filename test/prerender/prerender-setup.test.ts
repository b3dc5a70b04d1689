import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prerender} from "../../prerender/prerender.ts";
import {buildFixture, type FixtureSite} from "./fixture-site.ts";

let site: FixtureSite;

beforeAll(async () => {
  site = await buildFixture();
});

afterAll(() => site?.remove());

// Read back with another parser than the one that wrote.
async function documentOf(page: string, folder: string): Promise<Document> {
  return parseHTML(await readFile(join(folder, page), "utf8")).document;
}

const textOf = (document: Document, selector: string) =>
  document.querySelector(selector)!.textContent!.replace(/\s+/g, " ").trim();

describe("prerender(site) with modules of the caller's", () => {
  it("renders the last pages once all others are done, and tells their setup what these came to", async () => {
    const other = await site.copy("with-last");
    await Promise.all(["failing.html", "waiting.html"].map((file) => rm(join(other, file))));
    const setup = join(site.folder, "last.ts");
    await writeFile(
      setup,
      `export default function ({page, earlier}: {page: string; earlier: object}) {
  return {
    onPage(filled: Document) {
      filled.body.setAttribute("data-earlier", JSON.stringify(earlier));
      return {title: filled.title, page};
    }
  };
}
`
    );
    const last = ["browser.html", "inputs.html"];
    const {pages} = await prerender({dist: other, setup, allowErrors: true, last});
    const earlierOf = async (page: string) =>
      JSON.parse((await documentOf(page, other)).body.getAttribute("data-earlier")!) as object;
    const others = pages.map(({page}) => page).filter((page) => !last.includes(page));
    expect(others.length).toBeGreaterThan(3);
    for (const page of last) {
      const earlier = Object.entries(await earlierOf(page));
      expect(earlier.map(([other]) => other).sort()).toEqual([...others].sort());
      for (const [other, notes] of earlier) expect(notes).toMatchObject({page: other});
    }
    for (const page of others) expect(await earlierOf(page)).toEqual({});
  });

  it("runs a setup module before the cells, which may add to the page after them", async () => {
    const other = await site.copy("with-setup");
    await rm(join(other, "waiting.html"));
    const setup = join(site.folder, "setup.ts");
    await writeFile(
      setup,
      `export default function ({page, data}: {page: string; data: object}) {
  if (page !== "layout.html") return;
  const original = document.querySelector.bind(document);
  Object.assign(globalThis, {prepared: true});
  return {
    onPage(filled: Document) {
      const script = filled.createElement("script");
      script.type = "application/json";
      script.id = "answers";
      script.textContent = JSON.stringify({...data, prepared: "prepared" in globalThis, live: original("main") !== null});
      filled.body.append(script);
    }
  };
}
`
    );
    await prerender({
      dist: other,
      setup,
      setupData: {given: 1},
      allowErrors: true,
      origin: "https://shop.example/report",
      image: "cover.png",
      now: new Date("2020-02-03T04:05:06Z"),
      describe: ({title}) => `On ${title}`,
      onPage: (document) => document.body.setAttribute("data-seen", ""),
      csp: {"img-src": null, "frame-src": ["'none'"]}
    });
    const document = await documentOf("layout.html", other);
    const answers = JSON.parse(document.querySelector("#answers")!.textContent!) as object;
    expect(answers).toEqual({given: 1, prepared: true, live: true});
    const html = await readFile(join(other, "layout.html"), "utf8");
    expect(html).toContain('<link rel="canonical" href="https://shop.example/report/layout.html">');
    expect(html).toContain('content="https://shop.example/report/cover.png"');
    expect(html).toContain('<meta name="description" content="On Where displays stand | Fixture">');
    expect(html).toContain("frame-src 'none'");
    expect(html).not.toContain("img-src");
    const browser = await documentOf("browser.html", other);
    expect(browser.body.hasAttribute("data-seen")).toBe(true);
    expect(textOf(browser, "#now")).toBe("The year is after 2000.");
    expect(textOf(browser, "#today")).toBe("Today: known.");
    expect(textOf(browser, "#address")).toBe(
      "This page is at https://shop.example/report/browser.html."
    );
  });
});

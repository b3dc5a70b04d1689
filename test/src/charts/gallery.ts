// Renders the gallery to test/output/gallery.html and, where a Chromium is found, its screenshots.
// Run: npx tsx test/src/charts/gallery.ts [CHROME_PATH]
import {copyFile, mkdir, writeFile} from "node:fs/promises";
import {build} from "esbuild";
import {parseHTML} from "linkedom";
import {chromium} from "playwright-core";
import {fontHead, fontPaths} from "../../../src/fonts/font-head.ts";
import {galleryPage} from "./gallery-page.ts";
import {stateShapes} from "./state-shapes.ts";

const output = new URL("../../output/", import.meta.url);
await mkdir(new URL("fonts/", output), {recursive: true});
for (const path of fontPaths)
  await copyFile(new URL(`../../../src${path}`, import.meta.url), new URL(`.${path}`, output));

const {document} = parseHTML("<!DOCTYPE html><html><body></body></html>");
const content = galleryPage(document as unknown as Document, stateShapes)
  .map((element) => `<div class="observablehq observablehq--block">${element.outerHTML}</div>`)
  .join("\n");
await writeFile(
  new URL("gallery.html", output),
  page(content, await bundle("../../../src/style.css"))
);
await writeFile(
  new URL("gallery-live.html", output),
  page("", await bundle("../../../src/style.css"), await bundle("./gallery-live.ts"))
);

const executablePath = process.argv[2] ?? process.env.CHROME_PATH;
if (executablePath) {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
  });
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1280, 390]) {
      const tab = await browser.newPage({viewport: {width, height: 900}, colorScheme});
      await tab.goto(new URL("gallery.html", output).href);
      const over = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) console.warn(`gallery is ${over} px too wide at ${width} px`);
      await tab.screenshot({
        path: new URL(`gallery-${width}-${colorScheme}.png`, output).pathname,
        fullPage: true
      });
      await tab.close();
    }
  await browser.close();
}

async function bundle(path: string): Promise<string> {
  const entry = new URL(path, import.meta.url).pathname;
  const result = await build({entryPoints: [entry], bundle: true, write: false, format: "iife"});
  return result.outputFiles[0]!.text;
}

function page(main: string, style: string, script = ""): string {
  const chapters = ["Data quality", "Funnel", "Sales & products", "Brands", "Regions & channels"];
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery</title>${fontHead("/index")}<style>${style}</style></head>
<body><input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<label id="observablehq-sidebar-backdrop" for="observablehq-sidebar-toggle"></label>
<nav id="observablehq-sidebar"><ol><label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
<li class="observablehq-link"><a href="./">Autumn report</a></li></ol>
<ol>${chapters
    .map(
      (name, i) =>
        `<li class="observablehq-link${i === 1 ? " observablehq-link-active" : ""}"><a href="#">${name.replace("&", "&amp;")}</a></li>`
    )
    .join("")}</ol></nav>
<div id="observablehq-center">
<aside id="observablehq-toc"><nav><div>On this page</div><ol>
<li class="observablehq-secondary-link observablehq-secondary-link-active"><a href="#figures">Figures</a></li>
<li class="observablehq-secondary-link"><a href="#tables">Tables and notices</a></li></ol></nav></aside>
<main id="observablehq-main" class="observablehq">${main}</main>
<footer id="observablehq-footer"><nav><a rel="prev" href="#"><span>Data quality</span></a><a rel="next" href="#"><span>Sales &amp; products</span></a></nav>
<div>Made from 4 files, Sep 24, 2020 – Feb 28, 2021.</div></footer>
</div>${script && `<script>${script.replaceAll("</script", "<\\/script")}</script>`}</body></html>`;
}

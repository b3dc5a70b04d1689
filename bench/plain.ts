import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";
import {buildSite} from "../data-loaders/site/build-site.ts";
import {project} from "../data-loaders/project.ts";
import type {ReportContext} from "../src/model/report-context.ts";
import {browserArguments, findBrowser} from "../test/support/find-browser.ts";
import type {FirstView} from "./first-view.ts";
import {firstView, kinds} from "./first-view.ts";
import {kilobytes, seconds} from "./format.ts";
import {runDaybook} from "./run-daybook.ts";
import {scratchProject} from "./scratch-project.ts";
import {serveGzip} from "./serve-gzip.ts";
import type {Table} from "./table.ts";

/** First views of the same pages as Framework builds them, and after the step that renders and packs them. */
export async function benchPlain(): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-plain-"));
  const scratch = await scratchProject();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserArguments
  });
  try {
    await runDaybook(scratch.root, "build", "--data", project.sample);
    const context = join(scratch.root, ".cache/published/context.json");
    const {has} = JSON.parse(await readFile(context, "utf8")) as ReportContext;
    await buildSite(scratch.root, folder, has);
    const plain = await viewAll(browser, folder);
    const whole = await viewAll(browser, join(scratch.root, "dist"));
    return {
      columns: [
        "chapter",
        "requests",
        "bytes, kB",
        "LCP",
        "first number",
        "LCP, no scripts",
        "figures and cells, no scripts"
      ],
      rows: [...whole].flatMap(([page, view]) => [
        row(`${page}: plain Framework`, plain.get(page)!),
        row(`${page}: Daybook`, view)
      ]),
      note:
        "One view each, as above. Plain Framework is `observable build` of the same pages, whose queries then start " +
        "DuckDB in the reader's browser; its LCP is that of the heading, or of what is larger once the engine has answered."
    };
  } finally {
    await browser.close();
    await scratch.remove();
    await rm(folder, {recursive: true, force: true});
  }
}

async function viewAll(browser: Browser, folder: string): Promise<Map<string, FirstView>> {
  const pages = (await readdir(folder)).filter((file) => file.endsWith(".html")).sort();
  const site = await serveGzip(folder);
  const views = new Map<string, FirstView>();
  for (const page of pages) {
    views.set(page, await firstView(browser, site.url + page, {views: 1}));
  }
  await site.close();
  return views;
}

function row(name: string, view: FirstView): string[] {
  const all = kinds.reduce((sum, kind) => sum + view.wire[kind], 0);
  return [
    name,
    String(view.requests),
    kilobytes(all),
    seconds(view.paint),
    view.firstNumber === Infinity ? "> 120 s" : seconds(view.firstNumber),
    seconds(view.paintWithoutScripts),
    String(view.numbersWithoutScripts)
  ];
}

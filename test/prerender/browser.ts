import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Browser} from "playwright-core";
import sirv from "sirv";
import {openBrowser} from "../support/open-browser.ts";

/** What a reader's browser shows and did, once a page has come to rest. */
export interface Visit {
  /** Visible text of the page's main part, white space collapsed. */
  readonly text: string;
  /** Number of elements of each name within charts. */
  readonly marks: Record<string, number>;
  /** Places and sizes of the parts of the page, in whole CSS pixels. */
  readonly boxes: string[];
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Errors of the console and of the content policy. */
  readonly problems: string[];
  readonly requests: string[];
  readonly title: string;
}

/** A static host on this machine; the site stands under a sub-path, as on many hosts. */
export async function serve(folder: string): Promise<{url: string; close: () => void}> {
  const handler = sirv(folder, {dev: true});
  const server: Server = createServer((request, response) => {
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    if (!request.url!.startsWith("/some/path/")) return response.writeHead(404).end();
    request.url = request.url!.slice("/some/path".length);
    handler(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}/some/path/`, close: () => server.close()};
}

export const launch = (): Promise<Browser> => openBrowser();

/** Opens a page, with or without JavaScript, and waits until its live cells are there. */
export async function visit(
  browser: Browser,
  url: string,
  {script = true, width = 1280}: {script?: boolean; width?: number} = {}
): Promise<Visit> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: {width, height: 900}
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(watchPage);
  try {
    await page.goto(url, {waitUntil: "load"});
    if (script) {
      const selector = "observablehq-loading:not(:empty)";
      await page.waitForFunction((s) => !document.querySelector(s), selector, {timeout: 10_000});
      await page.waitForTimeout(300);
    }
    const seen = await page.evaluate(describePage);
    return {...seen, problems: [...problems, ...seen.violations], requests};
  } finally {
    await context.close();
  }
}

interface Watched {
  shift?: number;
  violations?: string[];
}

function watchPage() {
  const watched = globalThis as Watched;
  watched.shift = 0;
  watched.violations = [];
  document.addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) =>
    watched.violations!.push(`${violatedDirective}: ${blockedURI}`)
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift! += (entry as {value?: number}).value ?? 0;
  }).observe({type: "layout-shift", buffered: true});
}

function describePage() {
  const main = document.querySelector("main")!;
  const marks: Record<string, number> = {};
  for (const element of main.querySelectorAll("svg, svg *")) {
    const {localName} = element;
    if (element.closest(".observablehq-pre-copy")) continue; // a script's own button
    marks[localName] = (marks[localName] ?? 0) + 1;
  }
  const {shift = 0, violations = []} = globalThis as Watched;
  return {
    // HTML has no null character.
    text: main.innerText.replaceAll("\0", "\uFFFD").replace(/\s+/g, " ").trim(),
    marks,
    boxes: [...main.querySelectorAll("h1, h2, p, main svg, form, table, .card, figure")].flatMap(
      (e) => {
        if (e.closest(".observablehq-pre-copy")) return [];
        const {x, y, width, height} = e.getBoundingClientRect();
        return `${e.localName} ${[x, y, width, height].map(Math.round).join(" ")}`;
      }
    ),
    shift,
    violations,
    title: document.title
  };
}

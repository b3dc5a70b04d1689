import {readdirSync} from "node:fs";
import {JSDOM, VirtualConsole} from "jsdom";
import {fillPage} from "../document/fill.ts";
import {prepareDisplay} from "../document/prepare.ts";
import {serializePage} from "../document/serialize-page.ts";
import type {CellNote} from "../report.ts";
import type {PageContext, Setup} from "../setup.ts";
import {type Cell, type CellWatch, type Library, runningCell, watchCells} from "./cells.ts";
import {pageClock} from "./clock.ts";
import {captureConsole} from "./console.ts";
import {displayedNodes} from "./displayed.ts";
import {distFetch} from "./dist-fetch.ts";
import {installGlobals} from "./globals.ts";
import type {Job, PageResult} from "./job.ts";
import {cellOutcomes} from "./outcome.ts";
import {settle} from "./settle.ts";

/** What a page is rendered with. */
export interface RenderOptions extends Omit<Job, "setup"> {
  readonly setup?: Setup;
  /** Whether the page has a script of cells at all. */
  readonly hasCells: boolean;
}

/** Runs a page's cells once and puts what they display into its HTML. */
export async function renderPage(
  page: string,
  html: string,
  options: RenderOptions
): Promise<PageResult> {
  const started = performance.now();
  const {dist, base, width, now, setup, timeout} = options;
  const url = new URL(page, base).href;
  const {window} = new JSDOM(html, {url, virtualConsole: new VirtualConsole()});
  const watch: CellWatch = {cells: [], changes: 0};
  const {pending, waitUntil} = keepOpen();
  const context: PageContext = {page, dist, data: options.setupData, waitUntil};
  const {messages, release} = captureConsole();
  const restore = installGlobals({
    window,
    width,
    fetch: holding(distFetch({dist, base}), waitUntil),
    clock: pageClock(now, base, () => {
      const cell = runningCell.getStore();
      if (cell) cell.readsClock = true;
    })
  });
  try {
    const hooks = await setup?.(context);
    if (options.hasCells) {
      await startCells(page, watch, options);
      await settle(watch, pending, timeout);
    }
    const {displays, left, errors} = collect(watch, options, page);
    const {dom, misfits} = fillPage(html, displays);
    for (const cell of watch.cells) {
      if (misfits.has(cell.id))
        left.push(noteOf(cell, "displays what HTML cannot hold where it stands"));
    }
    await hooks?.onPage?.(dom.window.document, context);
    return {
      page,
      html: serializePage(dom),
      cells: watch.cells.length,
      filled: displays.size - misfits.size,
      left,
      errors,
      messages,
      milliseconds: performance.now() - started
    };
  } finally {
    restore();
    release();
    window.close();
  }
}

/** Counts what a page still waits for beside its cells. */
function keepOpen() {
  const pending = new Set<Promise<void>>();
  const waitUntil = (promise: Promise<unknown>) => {
    const settled = promise.then(noop, noop).finally(() => pending.delete(settled));
    pending.add(settled);
  };
  return {pending, waitUntil};
}

function holding(fetchFile: typeof fetch, waitUntil: PageContext["waitUntil"]): typeof fetch {
  return (input, init) => {
    const response = fetchFile(input, init);
    waitUntil(response);
    return response;
  };
}

/** Imports the page's script, and with it the site's own client, runtime and modules. */
async function startCells(page: string, watch: CellWatch, options: RenderOptions): Promise<void> {
  const {dist, base} = options;
  const importFile = (file: string) => {
    const url = new URL(file, new URL(page, base));
    url.searchParams.set("page", page);
    return import(url.href) as Promise<object>;
  };
  const clientFile = (name: string) => {
    const pattern = new RegExp(`^${name}\\.[0-9a-f]+\\.js$`);
    const file = readdirSync(`${dist}/_observablehq`).find((file) => pattern.test(file));
    if (!file) throw new Error(`missing file: _observablehq/${name}.*.js`);
    return new URL(`_observablehq/${file}`, base).href;
  };
  const library = {
    ...(await importFile(clientFile("runtime"))),
    ...(await importFile(clientFile("stdlib")))
  } as Library;
  Object.assign(globalThis, {
    [Symbol.for("prerender.observe")]: (defineCell: Parameters<typeof watchCells>[1]) =>
      watchCells(watch, defineCell, library, options.now)
  });
  // Modules that ask for the time while they load (d3-time does) must not do so inside a cell; one
  // that fails does so again for the cell that imports it.
  const preloads = document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]");
  await Promise.allSettled(Array.from(preloads, ({href}) => importFile(href)));
  await importFile(new URL(page, base).href);
}

/** What the page's cells display, ready for HTML, and notes on those that display nothing. */
function collect(watch: CellWatch, options: RenderOptions, page: string) {
  const {base, hasOrigin, timeout} = options;
  const displays = new Map<string, Element>();
  const left: CellNote[] = [];
  const errors: CellNote[] = [];
  const outcomes = cellOutcomes(watch.cells, timeout);
  for (const cell of watch.cells) {
    const outcome = outcomes.get(cell);
    if (outcome) {
      (outcome.kind === "left" ? left : errors).push(noteOf(cell, outcome.reason));
      continue;
    }
    const nodes = displayedNodes(document, cell.id);
    if (nodes.length === 0) continue;
    const display = prepareDisplay(document, nodes, {base, page});
    const reason = unfit(display, hasOrigin ? undefined : new URL(base).host);
    if (reason) left.push(noteOf(cell, reason));
    else displays.set(cell.id, display);
  }
  return {displays, left, errors};
}

/** Why a display cannot go into a page, if it cannot. */
function unfit(display: Element, host: string | undefined): string | undefined {
  const element = display.querySelector("canvas, script");
  if (element) return `displays a <${element.localName}>`;
  if (host && display.outerHTML.includes(host)) return "displays the address of its page";
}

const noteOf = ({place, source}: Cell, reason: string): CellNote => ({cell: place, source, reason});

const noop = () => undefined;

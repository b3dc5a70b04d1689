import {JSDOM, VirtualConsole} from "jsdom";
import {fillPage} from "../document/fill.ts";
import {serializePage} from "../document/serialize-page.ts";
import type {PageContext, Setup} from "../setup.ts";
import {type CellWatch, runningCell} from "./cells.ts";
import {pageClock} from "./clock.ts";
import {collectDisplays, noteOf} from "./collect-displays.ts";
import {captureConsole} from "./console.ts";
import {distFetch} from "./dist-fetch.ts";
import {installGlobals} from "./globals.ts";
import type {Job, PageResult} from "./job.ts";
import {settle} from "./settle.ts";
import {startCells} from "./start-cells.ts";

/** What a page is rendered with. */
export interface RenderOptions extends Job {
  readonly setup?: Setup;
  /** Whether the page has a script of cells at all. */
  readonly hasCells: boolean;
  /** Notes of the pages before it, where it is one of the last. */
  readonly earlier: Readonly<Record<string, unknown>>;
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
  const broken = Array.from(window.document.querySelectorAll(".observablehq--error"), (error) => ({
    cell: 0,
    source: "not built",
    reason: error.textContent
  }));
  const files = new Set<string>();
  const watch: CellWatch = {cells: [], changes: 0};
  const {pending, waitUntil} = keepOpen();
  const {setupData: data, earlier} = options;
  const context: PageContext = {page, dist, data, earlier, waitUntil};
  const {messages, release} = captureConsole();
  const restore = installGlobals({
    window,
    width,
    fetch: holding(distFetch({dist, base, onFile: (file) => files.add(file)}), waitUntil),
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
    const {displays, left, errors} = collectDisplays(watch.cells, page, options);
    errors.unshift(...broken);
    const {dom, misfits} = fillPage(html, displays);
    for (const cell of watch.cells) {
      if (!misfits.has(cell.id)) continue;
      left.push(noteOf(cell, "displays what HTML cannot hold where it stands"));
    }
    const notes = await hooks?.onPage?.(dom.window.document, context);
    return {
      page,
      html: serializePage(dom),
      cells: watch.cells.length,
      filled: displays.size - misfits.size,
      left,
      errors,
      messages,
      files: [...files].sort(),
      milliseconds: performance.now() - started,
      notes
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

const noop = () => undefined;

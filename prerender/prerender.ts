import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join, resolve, sep} from "node:path";
import {bundleSite} from "./bundle/bundle-site.ts";
import {unusedModules} from "./bundle/unused-modules.ts";
import {finishPage} from "./document/finish-page.ts";
import {withoutTimes} from "./document/without-times.ts";
import type {PrerenderOptions} from "./options.ts";
import type {Job} from "./page/job.ts";
import {PrerenderError} from "./prerender-error.ts";
import {processesFor} from "./processes-for.ts";
import type {PageReport, PrerenderReport} from "./report.ts";
import {startRendering} from "./start-rendering.ts";
import {startWorkers} from "./start-workers.ts";

/**
 * Runs every page of a built Observable Framework site once and writes what its cells display
 * into its HTML, together with what Framework leaves out of a page's head.
 *
 * All pages are finished before the first is written: when it fails, the site is as it was.
 *
 * @throws PrerenderError for a folder without pages, a site already prerendered, a failing cell
 */
export async function prerender(options: PrerenderOptions): Promise<PrerenderReport> {
  try {
    return await prerenderPages(options);
  } finally {
    options.workers?.stop();
  }
}

async function prerenderPages(options: PrerenderOptions): Promise<PrerenderReport> {
  const dist = resolve(options.dist);
  const files = await listFiles(dist);
  const pages = files.filter((file) => file.endsWith(".html"));
  if (pages.length === 0)
    throw new PrerenderError(`missing pages: no .html file in ${options.dist}`);
  const sources = new Map<string, string>();
  for (const page of pages) {
    const html = await readFile(join(dist, page), "utf8");
    if (/<html[^>]* data-prerendered/.test(html)) {
      throw new PrerenderError(
        `duplicate prerender: ${page} is prerendered already; build again first`
      );
    }
    sources.set(page, html);
  }

  const reports: PageReport[] = [];
  const outputs = new Map<string, string>();
  // while the pages run, in a process of their own
  const bundling = options.bundle ? bundleSite(dist, sources, options.packages) : undefined;
  bundling?.catch(() => undefined);
  const job = jobOf(dist, pages, options);
  const {lang, setup, processes = processesFor(pages.length)} = options;
  const workers = options.workers ?? startWorkers({lang, setup, processes});
  try {
    for await (const result of startRendering(job, pages, workers, options.last)) {
      const before = sources.get(result.page)!;
      const {html, messages} = await finishPage(result, options, await bundling);
      outputs.set(result.page, html);
      const {page, cells, filled, left, errors, files, milliseconds} = result;
      reports.push({
        page,
        cells,
        filled,
        left,
        errors,
        messages: [...result.messages, ...messages],
        files,
        bytesBefore: Buffer.byteLength(before),
        bytesAfter: Buffer.byteLength(html),
        milliseconds
      });
      options.onProgress?.(reports.length, pages.length, page);
    }
  } finally {
    workers.stop();
  }

  reports.sort((a, b) => pages.indexOf(a.page) - pages.indexOf(b.page));
  for (const report of reports) checkErrors(report, options);
  for (const file of files) {
    if (!/^_import\/.*\.js$/.test(file)) continue;
    const text = await readFile(join(dist, file), "utf8");
    const stable = withoutTimes(text);
    if (stable !== text) outputs.set(file, stable);
  }
  outputs.set(".nojekyll", "");
  const bundle = await bundling;
  for (const [file, text] of bundle?.files ?? []) outputs.set(file, text);
  for (const [file, text] of outputs) await writeTo(join(dist, file), text);
  if (bundle) await removeFiles(dist, await unusedModules(dist, bundle));
  return {pages: reports};
}

/** Every file of a folder, relative to it, in an order that does not hang on the disk. */
async function listFiles(dist: string): Promise<string[]> {
  if (!existsSync(dist)) throw new PrerenderError(`missing folder: ${dist}`);
  const entries = await readdir(dist, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll(sep, "/")
    )
    .sort();
}

async function writeTo(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, text);
}

/** Removes files, and the folders that hold nothing else. */
async function removeFiles(dist: string, files: readonly string[]): Promise<void> {
  for (const file of files) await rm(join(dist, file));
  for (const file of files) {
    for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
      const left = await readdir(join(dist, folder)).catch(() => []);
      if (left.length === 0) await rm(join(dist, folder), {recursive: true, force: true});
    }
  }
}

function jobOf(dist: string, pages: readonly string[], options: PrerenderOptions): Job {
  const {origin, setup, setupData, width = 640, now, timeout = 30} = options;
  if (setup && !existsSync(setup)) throw new PrerenderError(`missing setup module: ${setup}`);
  return {
    dist,
    base: baseUrl(origin),
    hasOrigin: origin !== undefined,
    pages,
    setupData,
    width,
    now: now?.getTime(),
    timeout: timeout * 1000
  };
}

/** A name that can never be anybody's (RFC 2606), for sites that do not know theirs. */
function baseUrl(origin = "https://prerender.invalid/"): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new PrerenderError(`invalid origin: "${origin}"`);
  url.search = url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

function checkErrors({page, errors}: PageReport, {allowErrors = false}: PrerenderOptions): void {
  if (allowErrors || errors.length === 0) return;
  throw new PrerenderError(
    errors
      .map(({cell, source, reason}) => `invalid cell: ${reason} (${page}, cell ${cell}: ${source})`)
      .join("\n")
  );
}

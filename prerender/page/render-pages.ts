import {readFile} from "node:fs/promises";
import {register} from "node:module";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {format} from "node:util";
import {PrerenderError} from "../prerender-error.ts";
import type {Setup} from "../setup.ts";
import type {DistLoaderData} from "./dist-loader.ts";
import type {Job, JobMessage} from "./job.ts";
import {pageScript} from "./page-script.ts";
import {renderPage} from "./render-page.ts";

// Runs in a process of its own, started by prerender(): the globals of a page, its modules and
// whatever its code does never meet those of the build.
process.once("message", async (job) => {
  try {
    await renderPages(job as Job);
  } catch (error) {
    await send({failed: error instanceof PrerenderError ? error.message : format(error)});
  }
  process.exit(0);
});

async function renderPages(job: Job): Promise<void> {
  const {dist, base, pages} = job;
  const html = new Map<string, string>();
  const scripts: Record<string, string> = {};
  for (const page of pages) {
    const text = await readFile(resolve(dist, page), "utf8");
    html.set(page, text);
    const script = pageScript(text);
    if (script !== undefined) scripts[page] = script;
  }
  register<DistLoaderData>(new URL("./dist-loader.ts", import.meta.url), {
    data: {dist, base, scripts}
  });
  const setup = job.setup === undefined ? undefined : await importSetup(job.setup);
  for (const page of pages) {
    const options = {...job, setup, hasCells: page in scripts};
    const result = renderPage(page, html.get(page)!, options).catch((error: unknown) => {
      throw new PrerenderError(`invalid page: ${format(error)} (${page})`, {cause: error});
    });
    await send(await result);
  }
}

async function importSetup(path: string): Promise<Setup> {
  const {default: setup} = (await import(pathToFileURL(path).href)) as {default?: unknown};
  if (typeof setup !== "function") {
    throw new PrerenderError(`missing default export: a function (${path})`);
  }
  return setup as Setup;
}

const send = (message: JobMessage) =>
  new Promise<void>((done, fail) => {
    process.send!(message, (error: Error | null) => (error ? fail(error) : done()));
  });

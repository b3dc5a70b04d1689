import {readFile} from "node:fs/promises";
import {register} from "node:module";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {format} from "node:util";
import {PrerenderError} from "../prerender-error.ts";
import type {Setup} from "../setup.ts";
import type {DistLoaderData} from "./dist-loader.ts";
import type {Job, JobMessage, PageOrder, PageResult} from "./job.ts";
import {pageScript} from "../document/page-script.ts";
import {renderPage} from "./render-page.ts";

// Runs in a process of its own, started by startWorkers(): the globals of a page, its modules and
// whatever its code does never meet those of the build. First comes the job, then page after page.
const [setupPath] = process.argv.slice(2);
const setup = setupPath === undefined ? undefined : importSetup(setupPath);
setup?.catch(() => undefined); // reported with the job
let render: ((order: PageOrder) => Promise<PageResult>) | undefined;
let last = Promise.resolve();
process.on("message", (message: Job | PageOrder) => {
  last = last.then(() => answer(message));
});

async function answer(message: Job | PageOrder): Promise<void> {
  try {
    if ("page" in message) await send(await render!(message));
    else render = await prepare(message);
  } catch (error) {
    await send({failed: error instanceof PrerenderError ? error.message : format(error)});
    process.exit(0);
  }
}

async function prepare(job: Job): Promise<(order: PageOrder) => Promise<PageResult>> {
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
  const options = {...job, setup: await setup};
  // What a page leaves running, such as an animation, fails once its globals are gone, and is nobody's matter.
  for (const event of ["uncaughtException", "unhandledRejection"])
    process.on(event, () => undefined);
  return ({page, earlier}) =>
    renderPage(page, html.get(page)!, {...options, earlier, hasCells: page in scripts}).catch(
      (error: unknown) => {
        throw new PrerenderError(`invalid page: ${format(error)} (${page})`, {cause: error});
      }
    );
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

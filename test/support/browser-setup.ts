import {chromium} from "playwright-core";
import type {BrowserServer} from "playwright-core";
import type {TestProject} from "vitest/node";
import {browserArguments, findBrowser} from "./find-browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address at which the one browser of all test files listens. */
    browser: string;
    /** Its executable. */
    browserPath: string;
  }
}

/** The engine answers a few small questions in each test: to compile it well takes longer than to answer them. */
const compiledOnce = "--js-flags=--liftoff-only --wasm-lazy-validation";

/** Where the projects of a run, which share a process but no modules, find the browser that is started already. */
const started = globalThis as {[key: symbol]: Promise<BrowserServer> | undefined};
const key = Symbol.for("daybook.test.browser");

/** Starts one browser for all test files, which connect to it: starting one takes a second of work each time. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findBrowser();
  started[key] ??= chromium.launchServer({
    executablePath,
    args: [...browserArguments, compiledOnce],
    host: "127.0.0.1"
  });
  const server = await started[key];
  project.provide("browser", server.wsEndpoint());
  project.provide("browserPath", executablePath);
  return async () => {
    started[key] = undefined;
    await server.close();
  };
}

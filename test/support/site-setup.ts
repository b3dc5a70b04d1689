import {resolve} from "node:path";
import type {TestProject} from "vitest/node";
import startBrowser from "./browser-setup.ts";
import {beginRun, buildReport} from "./build-report.ts";
import {projectRoot} from "./project-root.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of the sample's built report. */
    report: string;
  }
}

/**
 * Builds the sample's report once for all tests of the built site, and starts the browser they share.
 *
 * DAYBOOK_TEST_REPORT names a report of the sample that is already built, to test that one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  beginRun();
  const built = process.env.DAYBOOK_TEST_REPORT;
  const sample = resolve(projectRoot, "data/sample");
  project.provide("report", built ? resolve(built) : await buildReport("sample", [sample]));
  return startBrowser(project);
}

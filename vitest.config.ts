import {defineConfig} from "vitest/config";
import {LongestFirst} from "./test/support/longest-first.ts";

// nothing here measures speed: a limit only ends what hangs, also on a machine that is busy with other things
const limits = {testTimeout: 300_000, hookTimeout: 600_000};
// files of one process share what they import: hundreds of small ones would spend most of their time on that
const shared = {...limits, isolate: false};

/** Tests of sites that Framework builds and of what a browser draws, without a report. */
const browser = [
  "test/prerender/*.test.ts",
  "test/prerender/{bundle,client}/*.test.ts",
  "test/src/components/browser.test.ts"
];

/** What pages import of Framework. */
const alias = {
  "observablehq:stdlib": new URL("./test/support/stdlib.ts", import.meta.url).pathname
};

/** Everything that needs neither a browser nor a built report. */
export const code = {
  resolve: {alias},
  test: {
    ...shared,
    name: "code",
    include: ["test/**/*.test.ts"],
    exclude: [...browser, "test/site/**", "test/**/*.long.test.ts", "test/output/**"]
  }
};

export default defineConfig({
  test: {
    // more than cores, as tests in a browser wait for it, and others for a build
    maxWorkers: 4,
    sequence: {sequencer: LongestFirst},
    projects: [
      code,
      {
        test: {
          ...shared,
          name: "browser",
          include: browser,
          exclude: ["test/**/*.long.test.ts"],
          globalSetup: "test/support/browser-setup.ts"
        }
      },
      {
        resolve: {alias},
        test: {
          ...shared,
          name: "site",
          include: ["test/site/**/*.test.ts"],
          exclude: ["test/**/*.long.test.ts"],
          globalSetup: "test/support/site-setup.ts"
        }
      }
    ]
  }
});

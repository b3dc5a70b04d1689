import {defineConfig} from "vitest/config";
import {LongestFirst} from "./test/support/longest-first.ts";
import {code} from "./vitest.config.ts";

export default defineConfig({
  resolve: code.resolve,
  test: {
    include: ["test/**/*.long.test.ts"],
    exclude: ["test/output/**"],
    globalSetup: "test/support/site-setup.ts",
    testTimeout: 1_800_000,
    hookTimeout: 900_000,
    // more than cores, as many wait for a build or a browser
    maxWorkers: 3,
    sequence: {sequencer: LongestFirst},
    passWithNoTests: true
  }
});

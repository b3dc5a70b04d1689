import {defineConfig} from "vitest/config";
import {LongestFirst} from "./test/support/longest-first.ts";
import {code} from "./vitest.config.ts";

/**
 * Tests that start whole commands, read every file of test/data, try many random changes of whole folders, or write
 * whole reports.
 */
const slow = [
  "test/data-loaders/build/ingest/{incremental,ingest,mutations,real-data}.test.ts",
  "test/data-loaders/stage/{both-readers,settle-orders}.test.ts",
  "test/data-loaders/commands/inspect-and-check.test.ts",
  "test/docs/commands.test.ts",
  "test/generate/command.test.ts",
  "test/src/{logs-without-prices,one-number,sentences,whole-reports}.test.ts"
];

// What a developer runs after each change.
export default defineConfig({
  ...code,
  test: {
    ...code.test,
    maxWorkers: 3,
    sequence: {sequencer: LongestFirst},
    exclude: [...code.test.exclude, ...slow]
  }
});

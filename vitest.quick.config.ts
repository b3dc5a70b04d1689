import {defineConfig} from "vitest/config";
import {LongestFirst} from "./test/support/longest-first.ts";
import {code} from "./vitest.config.ts";

/**
 * Tests that start whole commands, read every file of test/data, try many random changes of whole folders, write
 * the whole sample, or ingest and publish one shop after the other.
 */
const slow = [
  "test/data-loaders/build/ingest/{incremental,ingest,mutations,real-data,sample}.test.ts",
  "test/data-loaders/publish/{context,money,read-coverage}.test.ts",
  "test/data-loaders/rollups/compact-ids.test.ts",
  "test/data-loaders/stream/{follow,land-topic}.test.ts",
  "test/data-loaders/stage/{both-readers,settle-orders,validate-sql}.test.ts",
  "test/data-loaders/commands/inspect-and-check.test.ts",
  "test/docs/commands.test.ts",
  "test/generate/{command,write-sample}.test.ts",
  "test/src/chapters/index/read-change.test.ts",
  "test/src/models/checks.test.ts",
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

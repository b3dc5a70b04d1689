const folder = process.env.MUTANTS_OF ?? "src/statistics";

/** Files that are not mutated: lists of names and texts, which other tests compare with what there is. */
const lists = ["src/findings/of/**"];

/**
 * Mutants of one folder, met by the tests that concern it. test/mutants/index.ts says which folders there are.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: {configFile: "test/mutants/vitest.config.ts", related: false},
  coverageAnalysis: "perTest",
  mutate: [`${folder}/**/*.ts`, ...lists.map((path) => `!${path}`)],
  // The words of sentences, names and SQL: other tests compare what is said, and mutate-sql.ts changes queries.
  mutator: {excludedMutations: ["StringLiteral"]},
  // What runs once, when a module is loaded, is constants: mutate-sql.ts changes those too.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 5000,
  tempDirName: "test/output/stryker",
  ignorePatterns: ["/bench", "/dist*", "/docs", "/prerender", "/test/output", "/.cache*"],
  incremental: true,
  incrementalFile: `test/output/mutants/${folder.replaceAll("/", "-")}.json`,
  reporters: ["clear-text", "json"],
  clearTextReporter: {
    allowColor: false,
    logTests: false,
    reportTests: false,
    reportScoreTable: false
  },
  jsonReporter: {fileName: `test/output/mutants/${folder.replaceAll("/", "-")}.report.json`},
  thresholds: {high: 90, low: 85, break: 85}
};

/** Files whose queries and constants are changed, and the tests that each mutant meets. */
export interface Target {
  /** How the paths of the files begin. */
  readonly files: string;
  /** How the paths of a file's tests begin, in the order in which they run; the file is given without its ending. */
  tests(path: string): readonly string[];
}

/** The test of a file's own name. */
const own = (path: string) => `test/${path}.test.ts`;

const rollups = "test/data-loaders/rollups/";

/** What is changed, by the name of its score. Of targets that a path begins with, the first is its own. */
export const targets: Readonly<Record<string, readonly Target[]>> = {
  rollups: [
    {files: "data-loaders/rollups/days/", tests: () => [`${rollups}days.test.ts`]},
    {
      files: "data-loaders/rollups/merged/",
      tests: () => ["merged-rows", "orders", "session-products"].map((name) => rollups + name)
    },
    {
      files: "data-loaders/rollups/",
      tests: (path) => [
        own(path),
        ...["merged-rows", "merged.test", "compact-ids"].map((name) => rollups + name)
      ]
    }
  ],
  statistics: [{files: "src/statistics/", tests: (path) => [own(path)]}],
  findings: [
    {
      files: "src/findings/",
      tests: (path) => [
        own(path),
        "test/src/findings/queries/",
        ...(path.includes("/claims/") ? ["test/src/findings/"] : [])
      ]
    }
  ],
  model: [{files: "src/model/", tests: (path) => [own(path), "test/src/model/"]}],
  stage: [{files: "data-loaders/stage/", tests: () => ["test/data-loaders/stage/"]}]
};

import type {Target} from "./queries/target.ts";

/** A folder that is mutated. */
export interface Folder {
  readonly path: string;
  /** The tests that its code's mutants meet. */
  readonly tests: readonly string[];
  /** The tests that mutants of its queries and constants meet; of those that a path begins with, the first counts. */
  readonly targets: readonly Target[];
}

const rollups = "test/data-loaders/rollups/";

/** The test of a file's own name. */
const own = (path: string) => `test/${path}.test.ts`;

/** What `npm run test:mutants` goes through, in this order. */
export const folders: readonly Folder[] = [
  {
    path: "src/statistics",
    tests: ["test/src/statistics/**/*.test.ts"],
    targets: [{files: "src/statistics/", tests: (path) => [own(path)]}]
  },
  {
    path: "src/findings",
    tests: ["test/src/findings/**/*.test.ts"],
    targets: [
      // what findings share shows in any of them
      {
        files: "src/findings/claims/",
        tests: (path) => [own(path), "test/src/findings/queries/", "test/src/findings/"]
      },
      {files: "src/findings/", tests: (path) => [own(path), "test/src/findings/queries/"]}
    ]
  },
  {
    path: "src/model",
    tests: ["test/src/model/**/*.test.ts"],
    targets: [{files: "src/model/", tests: (path) => [own(path), "test/src/model/"]}]
  },
  {
    path: "data-loaders/rollups",
    tests: ["test/data-loaders/rollups/**/*.test.ts"],
    targets: [
      {files: "data-loaders/rollups/days/", tests: () => [`${rollups}days`]},
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
    ]
  },
  {
    path: "data-loaders/stage",
    tests: ["test/data-loaders/stage/**/*.test.ts"],
    targets: [{files: "data-loaders/stage/", tests: () => ["test/data-loaders/stage/"]}]
  }
];

/** A folder that is mutated, and the tests that concern it. */
export interface Folder {
  readonly path: string;
  readonly tests: readonly string[];
}

/** What `npm run test:mutants` goes through, in this order. */
export const folders: readonly Folder[] = [
  {path: "src/statistics", tests: ["test/src/statistics/**/*.test.ts"]},
  {path: "src/findings", tests: ["test/src/findings/**/*.test.ts"]},
  {path: "src/model", tests: ["test/src/model/**/*.test.ts"]},
  {path: "data-loaders/rollups", tests: ["test/data-loaders/rollups/**/*.test.ts"]},
  {path: "data-loaders/stage", tests: ["test/data-loaders/stage/**/*.test.ts"]}
];

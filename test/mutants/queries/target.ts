/** Files whose queries and constants are changed, and the tests that each mutant meets. */
export interface Target {
  /** How the paths of the files begin. */
  readonly files: string;
  /** How the paths of a file's tests begin, in the order in which they run; the file is given without its ending. */
  tests(path: string): readonly string[];
}

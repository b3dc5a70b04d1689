import {allCases, readByBoth} from "./read-by-both.ts";

// Every third case; all of them in both-readers.long.test.ts. What each must come to, ingest.test.ts knows.
readByBoth({
  cases: allCases.filter((_, i) => i % 3 === 0),
  direct: [],
  lists: 8
});

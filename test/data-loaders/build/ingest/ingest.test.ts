import {describe} from "vitest";
import {ingestCases} from "./ingest-cases.ts";

// with all that a report needs in ingest.long.test.ts
describe("ingest reads every case of test/data right, or says what is wrong with it", () => {
  ingestCases({accountsOnly: true});
});

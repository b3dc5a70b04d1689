import {describe} from "vitest";
import {ingestCases} from "./ingest-cases.ts";

describe("ingest reads every case of test/data right, and makes of it all that a report needs", () => {
  ingestCases({accountsOnly: false});
});

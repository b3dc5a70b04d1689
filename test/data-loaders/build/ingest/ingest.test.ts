import {describe} from "vitest";
import {ingestCases} from "./ingest-cases.ts";

describe("ingest reads every case of test/data right, or says what is wrong with it, and makes of it all that a report needs", () => {
  ingestCases();
});

import {test} from "vitest";
import {checkDialects} from "./check-dialects.ts";

test("two thousand random dialects are read as they were meant, or refused for what cannot be known", async () => {
  await checkDialects(2000);
});

import {test} from "vitest";
import {checkOverlaps} from "./check-overlaps.ts";

test("an order in several exports, each in a dialect of its own, counts once", async () => {
  await checkOverlaps(8);
});

import {test} from "vitest";
import {checkOverlaps} from "./check-overlaps.ts";

test("an order in several exports, each in a dialect of its own, counts once: three hundred shops", async () => {
  await checkOverlaps(300);
});

import {expect, test} from "vitest";
import {rowPlace} from "../../../src/model/row-place.ts";

test.each([
  ["orders.csv", 812, "orders.csv", "line 812"],
  [
    "shop.events-p2-0000000000000100-0000000000000199.ndjson.gz",
    5,
    "shop.events",
    "partition 2, offset 104"
  ],
  ["a/t-p0-0000000000000000-0000000000000000.ndjson.gz", 1, "t", "partition 0, offset 0"],
  ["t-p0-1-2.ndjson.gz", 3, "t-p0-1-2.ndjson.gz", "line 3"]
])("%s, line %i", (file, line, source, place) => {
  expect(rowPlace(file, line)).toMatchObject({source, place});
});

import {expect, test} from "vitest";
import {describeRange, describeTop} from "../../../../src/chapters/explore/describe-column.ts";
import {formats} from "../../../../src/format/formats.ts";

const words = formats({locale: "en-US", currency: "USD"});

test.each([
  [{n: 4, filled: 4, low: 1, high: 9}, "1 to 9"],
  [{n: 4, filled: 2, low: 1, high: 1}, "all 1, 50% filled"],
  [{n: 4, filled: 0, low: null, high: null}, "empty"],
  [{n: 0, filled: 0, low: null, high: null}, "no rows"]
])("the range of %j is %s", (row, text) => {
  expect(describeRange(row, String, words).replace("50.0%", "50%")).toBe(text);
});

test("top values are told with their shares, and how many others there are", () => {
  const rows = ["a", "b", "c", "d"].map((value, i) => ({value, n: 40 - 10 * i}));
  expect(describeTop(rows, words).replaceAll(".0%", "%")).toBe("a 40%, b 30%, c 20% and 1 other");
  const ids = ["a", "b", "c", "d"].map((value) => ({value, n: 1}));
  expect(describeTop(ids, words)).toBe("4 different");
  expect(describeTop([{value: null, n: 3}], words)).toBe("empty");
});

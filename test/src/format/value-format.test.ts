import {expect, test} from "vitest";
import {valueFormat} from "../../../src/format/value-format.ts";

test.each([
  [0, "0"],
  [0.014, "0.014"],
  [0.05, "0.05"],
  [0.1, "0.1"],
  [0.25, "0.25"],
  [1, "1"],
  [1.25, "1.3"],
  [12, "12"]
])("a tick of a measured number, %d, is not rounded to that of another", (value, text) => {
  expect(valueFormat("number").tick(value)).toBe(text);
});

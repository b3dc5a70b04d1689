import {expect, test} from "vitest";
import {ifCut} from "../../../src/format/if-cut.ts";

test("a list is called cut only where it has more than is shown", () => {
  expect(ifCut([1, 2, 3], 2, "the two largest")).toBe("; the two largest");
  expect(ifCut([1, 2], 2, "the two largest")).toBe("");
  expect(ifCut([], 2, "the two largest")).toBe("");
});

import {expect, test} from "vitest";
import {given} from "../../../src/components/given.ts";

test("keeps items and those of lists in their order, and leaves out what is false, null or undefined", () => {
  expect(given(["a", false, ["b", null, ["c"]], undefined, "d"])).toEqual(["a", "b", "c", "d"]);
  expect(given<number | string>([0, "", []])).toEqual([0, ""]);
});

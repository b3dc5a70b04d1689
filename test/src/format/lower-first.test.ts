import {expect, test} from "vitest";
import {lowerFirst} from "../../../src/format/lower-first.ts";

test.each([
  ["Average order value", "average order value"],
  ["A quarter of the events", "a quarter of the events"],
  ["SHA-256", "SHA-256"],
  ["Σ tax of sales", "Σ tax of sales"],
  ["", ""]
])("%s inside a sentence", (label, inside) => {
  expect(lowerFirst(label)).toBe(inside);
});

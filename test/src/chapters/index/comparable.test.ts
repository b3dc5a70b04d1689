import {expect, test} from "vitest";
import {comparable} from "../../../../src/chapters/index/comparable.ts";
import {comparisonNote} from "../../../../src/chapters/index/comparison-note.ts";
import type {Comparison} from "../../../../src/chapters/index/comparison.ts";
import type {SqlTag} from "../../../../src/reader/create-reader.ts";
import {textOf} from "../text-of.ts";

const tag = (days: number) => (async () => [{days}]) as unknown as SqlTag;
const of = (days: number, earlier: number, later: number) =>
  ({periods: {days}, earlier: tag(earlier), later: tag(later)}) as unknown as Comparison;

test.each([
  [31, 7, 7, true],
  [31, 6, 31, false],
  [31, 31, 6, false],
  [3, 3, 3, true],
  [7, 6, 4, true],
  [7, 3, 7, false],
  [3, 2, 3, true],
  [3, 1, 3, false]
])("of %i days, with data on %i and %i", async (days, earlier, later, isCompared) => {
  const compared = of(days, earlier, later);
  expect(await comparable(compared)).toBe(isCompared ? compared : "empty");
});

test("where nothing lies before, there is nothing to compare with", async () => {
  expect(await comparable(undefined)).toBeUndefined();
});

test("of periods without data, the note says why nothing is compared", () => {
  expect(textOf(comparisonNote({} as SqlTag, "empty"))).toBe(
    "Too few days have data to compare this period with one before it."
  );
});

import {expect, test} from "vitest";
import {measureInput} from "../../../../src/chapters/rhythm/measure-input.ts";
import {nothingMatches} from "../../../../src/chapters/rhythm/nothing-matches.ts";
import {hasAll} from "../has.ts";
import {textOf} from "../text-of.ts";

test("where both can be counted, interactions are at first", () => {
  const input = measureInput({has: hasAll()});
  expect(input.value).toBe("interactions");
  expect(textOf(input)).toBe("InteractionsOrders");
});

test.each([
  [{sales: false}, "interactions", "No event matches these filters."],
  [{events: false}, "orders", "No order matches these filters."]
])("without %j there is one measure, and nothing to choose", (without, measure, nothing) => {
  const has = hasAll(without);
  const input = measureInput({has});
  expect(input.value).toBe(measure);
  expect(input.hasAttribute("hidden")).toBe(true);
  expect(nothingMatches({has})).toBe(nothing);
});

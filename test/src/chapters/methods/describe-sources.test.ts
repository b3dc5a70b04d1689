import {expect, test} from "vitest";
import {describeSources} from "../../../../src/chapters/methods/describe-sources.ts";

test("where sales come from is said where there are a log and sales", () => {
  expect(describeSources({has: {events: true, sales: true}})).toBe(
    "Sales come from the order exports. If there are none, each purchase event counts as an order line of one unit. The funnel always counts purchase events. A filter on state or source keeps only the visitors for whom it is known, that is, customers."
  );
  expect(describeSources({has: {events: true, sales: false}})).toBe("");
  expect(describeSources({has: {events: false, sales: true}})).toBe("");
});

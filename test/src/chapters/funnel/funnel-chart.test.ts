import {expect, test} from "vitest";
import {describeRemovals} from "../../../../src/chapters/funnel/describe-removals.ts";
import {countedSteps} from "../../../../src/chapters/funnel/funnel-chart.ts";
import {metricsOf} from "../metrics.ts";
import {textOf} from "../text-of.ts";

test("steps are counted by event, then by session", () => {
  const metric = metricsOf({views: 40, carts: 20, purchases: 10});
  expect(countedSteps(metric, [{viewed: 9, carted: 6, bought: 3}])).toEqual([
    {measure: "By event", step: "View", n: 40},
    {measure: "By event", step: "Cart", n: 20},
    {measure: "By event", step: "Purchase", n: 10},
    {measure: "By session", step: "View", n: 9},
    {measure: "By session", step: "Cart", n: 6},
    {measure: "By session", step: "Purchase", n: 3}
  ]);
});

test("removals are mentioned where there are any", () => {
  expect(describeRemovals(metricsOf({removals: 0}))).toBe("");
  expect(describeRemovals(metricsOf({}))).toBe("");
  const text = (removals: number) => {
    const sentence = describeRemovals(metricsOf({removals}));
    return sentence && textOf(sentence);
  };
  expect(text(1200)).toBe("Products were removed from a cart 1,200 times.");
  expect(text(1)).toBe("Products were removed from a cart 1 time.");
});

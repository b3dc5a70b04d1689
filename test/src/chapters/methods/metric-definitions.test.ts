import {expect, test} from "vitest";
import {
  knownMetrics,
  metricDefinitions
} from "../../../../src/chapters/methods/metric-definitions.ts";
import {metrics} from "../../../../src/model/metrics/dictionary.ts";
import {hasAll} from "../has.ts";
import "../text-of.ts";

test.each([
  [true, true, ["records", "sales", "session_products"]],
  [true, false, ["records", "session_products"]],
  [false, true, ["records", "sales"]]
])("metrics come from what has rows: log %s, sales %s", (events, sales, relations) => {
  const known = knownMetrics(metrics, {has: hasAll({events, sales})});
  expect([...new Set(known.map(({from}) => from))].sort()).toEqual(relations);
});

test("each has its label, its definition, its id and its query", () => {
  const definitions = metricDefinitions({has: hasAll({events: false})});
  const summaries = Array.from(definitions.querySelectorAll("summary"), (one) => one.textContent);
  expect(summaries).toContain(
    "Median price Half of the events are at or below this price. price_median"
  );
  expect(summaries.join()).not.toContain("sessions_per_user");
  for (const query of definitions.querySelectorAll("pre"))
    expect(query.textContent).toMatch(/\nFROM (records|sales)$/);
});

test("of what the exports do not have, nothing is defined", () => {
  const known = knownMetrics(metrics, {has: hasAll({discounts: false, shipping: false})});
  const ids = known.map(({id}) => id);
  expect(ids).toEqual(expect.arrayContaining(["gross_sales", "tax", "unexplained"]));
  expect(ids).not.toContain("discounts");
  expect(ids).not.toContain("shipping");
});

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
  const known = knownMetrics(metrics, {has: {events, sales}});
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

import {expect, test} from "vitest";
import {describeEvents, eventsChart} from "../../../../src/chapters/quality/events-chart.ts";
import {hasAll} from "../has.ts";
import {metricsOf} from "../metrics.ts";
import {openTag} from "../open-tag.ts";
import {textOf} from "../text-of.ts";

test.each([
  [
    {views: 1200, carts: 30, removals: 0, purchases: 2},
    "1,200 views, 30 cart events and 2 purchases."
  ],
  [
    {views: 1, carts: 1, removals: 1, purchases: 1},
    "1 view, 1 cart event, 1 removal and 1 purchase."
  ]
])("events by type: %j", (values, text) => {
  const caption = describeEvents(metricsOf(values));
  expect(caption && textOf(caption)).toBe(text);
});

test.each([[{}], [{views: 0, carts: 0, removals: 0, purchases: 0}]])(
  "no events have no caption: %j",
  (values) => expect(describeEvents(metricsOf(values))).toBe("")
);

test("where there is no log, there is no chart and nothing is asked", async () => {
  const {sql, asked, close} = await openTag("SELECT 1", {has: hasAll({events: false})});
  expect((await eventsChart(sql)).hasAttribute("hidden")).toBe(true);
  expect(asked).toEqual([]);
  await close();
});

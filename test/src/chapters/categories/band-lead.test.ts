import {expect, test} from "vitest";
import {describeBands} from "../../../../src/chapters/categories/band-lead.ts";
import {format} from "../formats.ts";
import {textOf} from "../text-of.ts";
import {band} from "./bands.ts";

const shop = {currency: "USD", has: {events: true}};
const withoutEvents = {currency: "USD", has: {events: false}};

test.each([
  ["nothing", [], shop, "Nothing matches these filters."],
  ["nothing that counts", [band("5–10", {revenue: 5})], shop, "Nothing matches these filters."],
  [
    "no revenue",
    [band("5–10", {interactions: 3}), band("10–20", {interactions: 1})],
    shop,
    "The price band 5–10 USD has the most interactions, 75.0% of all."
  ],
  [
    "the same band",
    [band("5–10", {interactions: 3, revenue: 60}), band("10–20", {interactions: 1, revenue: 40})],
    shop,
    "The price band 5–10 USD has the most interactions, 75.0% of all. The same band has the most revenue, 60.0% of all."
  ],
  [
    "all in one band",
    [band("5–10", {interactions: 3, revenue: 60})],
    shop,
    "The price band 5–10 USD has all the interactions. The same band has all the revenue."
  ],
  [
    "bands that tie",
    [band("5–10", {interactions: 2, revenue: 50}), band("10–20", {interactions: 2, revenue: 50})],
    shop,
    "The price bands 5–10 and 10–20 USD have the most interactions, 50.0% of all each. The bands 5–10 and 10–20 have the most revenue, 50.0% of all each."
  ],
  [
    "another band",
    [band("5–10", {interactions: 3, revenue: 40}), band("10–20", {interactions: 1, revenue: 60})],
    shop,
    "The price band 5–10 USD has the most interactions, 75.0% of all. The band 10–20 has the most revenue, 60.0% of all."
  ],
  [
    "no events",
    [band("5–10", {units: 3, revenue: 40}), band("10–20", {units: 1, revenue: 60})],
    withoutEvents,
    "The price band 5–10 USD has the most units sold, 75.0% of all. The band 10–20 has the most revenue, 60.0% of all."
  ]
])("which price bands weigh most: %s", (_, bands, context, text) => {
  expect(textOf(describeBands(bands, context, format))).toBe(text);
});

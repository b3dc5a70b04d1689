import {expect, test} from "vitest";
import {bandSeries} from "../../../../src/chapters/categories/band-charts.ts";
import {band} from "./bands.ts";

const bands = [
  band("5–10", {interactions: 8, purchases: 1, units: 1, revenue: 6}),
  band("10–20", {interactions: 4, purchases: 1, units: 2, revenue: 14})
];

test("bands are drawn by what the exports have", () => {
  expect(bandSeries(bands, {events: true, revenue: true})).toEqual([
    {label: "Interactions", key: "interactions", total: 12},
    {label: "Purchases", key: "purchases", total: 2},
    {label: "Revenue", key: "revenue", total: 20}
  ]);
  expect(bandSeries(bands, {events: true, revenue: false}).map(({key}) => key)).toEqual([
    "interactions",
    "purchases"
  ]);
  expect(bandSeries(bands, {events: false, revenue: true})).toEqual([
    {label: "Units", key: "units", total: 3},
    {label: "Revenue", key: "revenue", total: 20}
  ]);
});

test("what no band has is left out", () => {
  expect(
    bandSeries([band("5–10", {interactions: 8})], {events: true, revenue: true}).map(({key}) => key)
  ).toEqual(["interactions"]);
  expect(bandSeries([], {events: true, revenue: true})).toEqual([]);
});

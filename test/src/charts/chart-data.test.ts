import {describe, expect, test} from "vitest";
import {barRanking} from "../../../src/charts/bar-ranking.ts";
import type {BarsOptions} from "../../../src/charts/bars.ts";
import {bars} from "../../../src/charts/bars.ts";
import {timeSeries} from "../../../src/charts/time-series.ts";
import {chartData} from "../../../src/charts/chart-data.ts";

const rows = [
  {brand: "sony", seen: 3, rank: 1},
  {brand: "hp", seen: 2, rank: 2}
];

const read = (options: Parameters<typeof barRanking>[1]) => {
  const {rows: drawn, columns} = chartData(rows, options, [], barRanking.reading(options));
  const named = columns as {key: string; label: string}[];
  return drawn.map((row) => named.map(({key, label}) => [label, row[key]]));
};

describe("chartData", () => {
  test("says of each row whether it is chosen, where the chart shows others too", () => {
    const facet = {
      filter: "brand" as const,
      noun: "brand",
      of: ({brand}: {brand: string}) => brand,
      offered: new Map([["sony", "sony"]]),
      isAxis: false
    };
    const options = {x: "seen", y: "brand"};
    expect(read({...options, facet: {...facet, chosen: new Set(["hp"])}})[0]!.at(-1)).toEqual([
      "Chosen",
      "no"
    ]);
    expect(read({...options, facet: {...facet, chosen: new Set<string>()}})).toEqual(read(options));
  });

  test("says so of days and weeks that were drawn over", () => {
    const days = ["2021-01-03", "2021-01-04", "2021-01-12"].map((day, n) => ({
      day: new Date(day),
      n
    }));
    const all = {from: "2021-01-01", to: "2021-02-01"};
    const brush = {all, chosen: {from: "2021-01-04", to: "2021-01-10"}};
    const chosen = (interval: "day" | "week", from = brush.chosen.from) => {
      const options = {x: "day", y: "n", interval, brush: {all, chosen: {...brush.chosen, from}}};
      return chartData(days, options, [], timeSeries.reading(options)).rows.map(
        (row) => row.chosen
      );
    };
    expect(chosen("day")).toEqual(["no", "yes", "no"]);
    expect(chosen("week")).toEqual(["no", "yes", "no"]);
    // a week that the period begins in
    expect(chosen("week", "2021-01-02")).toEqual(["yes", "yes", "no"]);
  });

  test("has a column for each of several channels", () => {
    const options: BarsOptions = {x: ["seen", {value: "rank", label: "Place"}], y: "brand"};
    const {columns, rows: drawn} = chartData(rows, options, [], bars.reading(options));
    expect(columns.map((column) => (column as {label: string}).label)).toEqual([
      "Brand",
      "Seen",
      "Place"
    ]);
    expect(Object.values(drawn[1]!)).toEqual(["hp", 2, 2]);
  });

  test("has a column for each channel, what is measured last, and no other column of the rows", () => {
    expect(read({x: "seen", y: "brand"})).toEqual([
      [
        ["Brand", "sony"],
        ["Seen", 3]
      ],
      [
        ["Brand", "hp"],
        ["Seen", 2]
      ]
    ]);
  });

  test("has what a channel computes, not what it computes it from", () => {
    const seen = {value: (row: {seen: number}) => row.seen * 20, label: "Visitors"};
    expect(read({x: seen, y: {value: "brand", label: "Maker"}, note: "rank"})[0]).toEqual([
      ["Maker", "sony"],
      ["Rank", 1],
      ["Visitors", 60]
    ]);
    expect(read({x: "seen", y: "brand", limit: 1})).toHaveLength(1);
    expect(read({x: (row: {seen: number}) => row.seen * 20, y: "brand"})[1]).toEqual([
      ["Brand", "hp"],
      ["Value", 40]
    ]);
  });
});

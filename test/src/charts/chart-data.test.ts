import {describe, expect, test} from "vitest";
import {barRanking} from "../../../src/charts/bar-ranking.ts";
import type {BarsOptions} from "../../../src/charts/bars.ts";
import {bars} from "../../../src/charts/bars.ts";
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

import {expect, test} from "vitest";
import {seriesNames, windowTable} from "../../../../src/chapters/rhythm/windows-rows.ts";
import {rows} from "../rows.ts";

const noon = Date.UTC(2021, 2, 1, 12) / 1000;
const row = (series: string, n: number, start = noon) => ({start, series, n});

test.each([
  ["none", [], []],
  ["of a log", [row("purchase", 9), row("view", 1), row("cart", 5)], ["view", "cart", "purchase"]],
  ["of orders", [row("return", 9), row("sale", 1)], ["sale", "return"]]
])("event types are in the order of a visit: %s", (_, counts, names) => {
  expect(seriesNames(counts, "event_type")).toEqual(names);
});

test("other series are the largest first, in all windows together, and all others last", () => {
  const counts = [row("all others", 99), row("acer", 3), row("asus", 4), row("acer", 3, noon + 60)];
  expect(seriesNames(counts, "brand")).toEqual(["acer", "asus", "all others"]);
  expect(seriesNames([row("asus", 4), row("acer", 4)], "brand")).toEqual(["asus", "acer"]);
});

test("a window has a column for each series and their sum, of all visitors", () => {
  const counts = [row("view", 3), row("cart", 1), row("view", 2, noon + 3600)];
  expect(windowTable(rows(counts, {weight: 2}), ["view", "cart"], 3600, "en-US")).toEqual([
    {window: "Mar 1, 12:00", s0: 6, s1: 2, total: 8},
    {window: "Mar 1, 13:00", s0: 4, s1: 0, total: 4}
  ]);
  expect(windowTable(rows([]), [], 3600, "en-US")).toEqual([]);
});

import {expect, test} from "vitest";
import {mostOfChange} from "../../../../src/chapters/index/most-of-change.ts";

/** Names of those that made most, of movements by name. */
const most = (moved: Record<string, number>) => {
  const values = Object.values(moved);
  const gross = values.reduce((sum, value) => sum + Math.abs(value), 0);
  const rows = Object.entries(moved).map(([name, value]) => ({
    dimension: "brand",
    name,
    earlier: 1000,
    later: 1000 + value,
    gross,
    n: values.length
  }));
  const change = values.reduce((sum, value) => sum + value, 0);
  return mostOfChange(rows, change).map(({name}) => name);
};

test.each([
  ["one that made half", {a: 60, b: 30, c: 20}, ["a"]],
  ["a fall", {a: -60, b: -30, c: -20}, ["a"]],
  ["one that made more than all of it", {a: 90, b: -30, c: 5}, ["a"]],
  ["one that moved the other way is left out", {a: -50, b: 80, c: 2}, ["b"]],
  ["two that did together", {a: 40, b: 35, c: 10, d: 10, e: 5}, ["a", "b"]],
  ["two equals", {a: 40, b: 40, c: 10}, ["a", "b"]],
  ["two nearly equal", {a: 52, b: 50, c: 1}, ["a", "b"]],
  ["all there are", {a: 52, b: 50}, []],
  ["three equals", {a: 40, b: 40, c: 40}, []],
  ["a second that hardly leads the third", {a: 40, b: 31, c: 30}, []],
  ["many small ones", {a: 20, b: 15, c: 12, d: 10, e: 9, f: 8, g: 8, h: 7}, []],
  ["less than two fifths of all movement", {a: 60, b: 50, c: 40, d: 40, e: -60, f: -50}, []],
  ["one without a name", {"(none)": 90, a: 10}, []],
  ["one of two that has no name", {a: 40, "(other brands)": 35, c: 10}, []],
  ["nothing that moved", {a: 0, b: 0}, []]
])("%s: %j", (_, moved, expected) => {
  expect(most(moved)).toEqual(expected);
});

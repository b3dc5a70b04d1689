import {expect, test} from "vitest";
import {depthClasses} from "../../../../src/chapters/customers/visit-charts.ts";
import {rows} from "../rows.ts";

const depth = [
  {what: "events" as const, n: 1, times: 9},
  {what: "sessions" as const, n: 1, times: 3},
  {what: "sessions" as const, n: 3, times: 1}
];

test("every number up to the largest has its class, of all visitors", () => {
  expect(depthClasses(rows(depth, {weight: 2}), "sessions", 10)).toEqual([
    {times: "1", n: 6, share: 0.75},
    {times: "2", n: 0, share: 0},
    {times: "3", n: 2, share: 0.25}
  ]);
});

test("the last class stands for more, too", () => {
  expect(depthClasses(rows(depth), "sessions", 3).map(({times}) => times)).toEqual([
    "1",
    "2",
    "3 or more"
  ]);
});

test("without visits there is no class", () => {
  expect(depthClasses(rows([]), "sessions", 10)).toEqual([]);
});

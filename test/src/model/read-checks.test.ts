import {expect, test} from "vitest";
import {readChecks} from "../../../src/model/read-checks.ts";

const row = (check_id: string, hit: number, total: number | null = 100) => ({
  check_id,
  unit: "rows",
  hit,
  total,
  example: null
});

test("readChecks gives each check its words, prices before days, keys last", () => {
  const rows = [
    row("orphan: orders without items", 3, null),
    row("silent-day", 1),
    row("price-jump", 2)
  ];
  const checks = readChecks(rows);
  expect(checks.map(({name}) => name)).toEqual([
    "Products whose price at least doubles or halves",
    "Days without a row",
    "Orders without items"
  ]);
  for (const {means, done} of checks) expect(means && done).toBeTruthy();
});

test("readChecks leaves out what there was nothing to check of", () => {
  expect(readChecks([row("machine-rhythm", 0, 0)])).toEqual([]);
});

test("readChecks knows every check", () => {
  expect(() => readChecks([row("moon-phase", 1)])).toThrow(/^unknown check: "moon-phase"/);
});

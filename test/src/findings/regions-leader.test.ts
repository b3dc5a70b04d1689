import {expect, test} from "vitest";
import {finding} from "../../../src/findings/regions-leader.ts";
import {tryFinding} from "./try-finding.ts";

const rows = (...orders: number[]) =>
  orders.map((n, i) => ({
    place: ["CA", "TX", "NY"][i] ?? `Land ${i}`,
    orders: n,
    revenue: 100 * n
  }));
const rest = Array.from({length: 18}, () => 20);

test("speaks of a place above all others", () => {
  expect(tryFinding(finding, rows(300, 100, ...rest))?.text).toBe(
    "California stands above all other places: with $30,000 it brings 39.5% of the revenue, Texas, the next of 20 places, 13.2%."
  );
});

test("says the opposite where none carries the shop", () => {
  expect(tryFinding(finding, rows(...Array.from({length: 20}, () => 100)))?.text).toBe(
    "No place carries the shop: California, the largest of 20 places, brings 5.0% of the revenue."
  );
});

test.each([
  ["two are ahead together", rows(300, 290, ...rest)],
  ["there are few orders", rows(30, 5, 5, 5, 5)],
  ["there are few places", rows(300, 100, 50)]
])("is silent where %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});

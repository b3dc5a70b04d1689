import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/regions/leader.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const rows = (...orders: number[]) =>
  orders.map((n, i) => ({
    place: ["CA", "TX", "NY"][i] ?? `Land ${i}`,
    orders: n,
    revenue: 100 * n
  }));
const rest = Array.from({length: 18}, () => 20);

test("is shown for a place ahead of all others", () => {
  expect(tryFinding(finding, rows(300, 100, ...rest))?.text).toBe(
    "California is ahead of all other places: with $30,000 it makes 39.5% of the revenue, while Texas, the next of 20 places, makes 13.2%."
  );
});

test("says the opposite where none carries the shop", () => {
  expect(tryFinding(finding, rows(...Array.from({length: 20}, () => 100)))?.text).toBe(
    "The shop does not depend on one place: none of 20 places makes more than 5.0% of the revenue."
  );
});

test("names the largest where there is one", () => {
  const text = tryFinding(finding, rows(101, ...Array.from({length: 19}, () => 100)))?.text;
  expect(text).toContain("California, the largest of 20 places, makes 5.0% of the revenue.");
});

test.each([
  ["two are ahead together", rows(300, 290, ...rest)],
  ["there are few orders", rows(30, 5, 5, 5, 5)],
  ["there are few places", rows(300, 100, 50)]
])("is silent where %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});

test("is silent where everything was free", () => {
  const free = rows(300, 100, ...rest).map((row) => ({...row, revenue: 0}));
  expect(tryFinding(finding, free)).toBeUndefined();
});

test("says the revenue of all visitors where the rows are of a sample", () => {
  const claim = tryFinding(finding, rows(300, 100, ...rest), {weight: 4});
  expect(claim?.text).toContain("with $120,000 it makes 39.5% of the revenue");
  expect(claim?.n).toBe(760);
});

const hundred = Array.from({length: 19}, () => 100);

testThresholds(finding, [
  ["200 orders", rows(180, 8, 4, 4, 4), "California is ahead of all other places", 0.9],
  ["199 orders", rows(179, 8, 4, 4, 4), undefined],
  ["5 places", rows(3000, 50, 50, 50, 50), "California is ahead of all other places"],
  ["4 places", rows(3000, 50, 50, 50), undefined],
  // among 20 places, Wilson's interval of the first lies below twice an even share up to 181, and above
  // three times one from 375 on
  [
    "181 orders after 100 each",
    rows(181, ...hundred),
    "The shop does not depend on one place",
    (181 / 2081) * 0.05
  ],
  ["182 orders after 100 each", rows(182, ...hundred), undefined],
  ["374 orders after 100 each", rows(374, ...hundred), undefined],
  ["375 orders after 100 each", rows(375, ...hundred), "California is ahead of all other places"],
  // p = 0.0096 and 0.0103
  ["914 orders of the next", rows(1000, 914, ...rest), "California is ahead of all other places"],
  ["915 orders of the next", rows(1000, 915, ...rest), undefined],
  ["most revenue of fewer orders", [...rows(700, 1000, ...rest)], undefined]
]);

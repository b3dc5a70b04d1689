import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/funnel/removals.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {visitors: 30});

test("is shown where products are often removed", () => {
  expect(tryFinding(finding, [{carts: 1000, removals: 600}])?.text).toBe(
    "Products are often removed from the cart: 600 removals for 1,000 cart events (60.0%)."
  );
});

test("says the opposite where hardly anything is taken out", () => {
  expect(tryFinding(finding, [{carts: 1000, removals: 1}])?.text).toBe(
    "Products are rarely removed from the cart: 1 removal for 1,000 cart events (0.1%)."
  );
});

test.each([
  {carts: 1000, removals: 0},
  {carts: 1000, removals: 200},
  {carts: 199, removals: 150}
])("is silent at %o", (row) => {
  expect(tryFinding(finding, [row])).toBeUndefined();
});

testThresholds(finding, [
  [
    "200 cart events",
    [{carts: 200, removals: 150}],
    "Products are often removed from the cart",
    0.75 - 1 / 3
  ],
  ["199 cart events", [{carts: 199, removals: 150}], undefined],
  [
    "one removal",
    [{carts: 1000, removals: 1}],
    "Products are rarely removed from the cart",
    0.1 - 0.001
  ],
  // of 1,000, Wilson's interval lies below a tenth up to 81, and above a third from 363 on
  ["81 removals", [{carts: 1000, removals: 81}], "Products are rarely removed from the cart"],
  ["82 removals", [{carts: 1000, removals: 82}], undefined],
  ["362 removals", [{carts: 1000, removals: 362}], undefined],
  ["363 removals", [{carts: 1000, removals: 363}], "Products are often removed from the cart"],
  [
    "more removals than carts",
    [{carts: 1000, removals: 1200}],
    "Products are often removed from the cart"
  ]
]);

test("is silent where a few visitors filled all carts", () => {
  const row = {carts: 1000, removals: 600};
  expect(tryFinding(finding, [{...row, visitors: 30}])?.text).toMatch(
    /^Products are often removed/
  );
  expect(tryFinding(finding, [{...row, visitors: 29}])).toBeUndefined();
});

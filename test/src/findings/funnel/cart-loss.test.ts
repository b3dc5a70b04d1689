import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/funnel/cart-loss.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {visitors: 30});

test("is shown where most carts are abandoned", () => {
  const claim = tryFinding(finding, [{carted: 1000, bought: 300}]);
  expect(claim?.text).toBe(
    "Of 1,000 sessions with something in the cart, 700 ended without a purchase: 70.0% of carts are abandoned."
  );
  expect(claim).toMatchObject({n: 1000, nOf: "sessions with a cart", numbers: {left: 700}});
  expect(claim?.effect).toBeCloseTo(0.4);
  expect(claim?.action).toMatch(/700 carts/);
});

test("says the opposite where most carts are bought", () => {
  const claim = tryFinding(finding, [{carted: 1000, bought: 800}]);
  expect(claim?.text).toBe(
    "Most carts end in a purchase: 800 of 1,000 sessions with something in the cart also had a purchase (80.0%)."
  );
  expect(claim?.action).toBeUndefined();
});

test.each([
  {carted: 0, bought: 0},
  {carted: 99, bought: 0},
  {carted: 1000, bought: 510}
])("is silent at %o", (row) => {
  expect(tryFinding(finding, [row])).toBeUndefined();
});

test("is silent without rows", () => {
  expect(tryFinding(finding, [])).toBeUndefined();
});

testThresholds(finding, [
  ["100 carts", [{carted: 100, bought: 5}], "Of 100 sessions", 0.9],
  ["99 carts", [{carted: 99, bought: 5}], undefined],
  // of 1,000, Wilson's interval holds one half from 470 to 530
  ["469 bought", [{carted: 1000, bought: 469}], "Of 1,000 sessions"],
  ["470 bought", [{carted: 1000, bought: 470}], undefined],
  ["530 bought", [{carted: 1000, bought: 530}], undefined],
  ["531 bought", [{carted: 1000, bought: 531}], "Most carts end in a purchase", 0.062]
]);

test("is silent where the carts are those of a few visitors", () => {
  const row = {carted: 1000, bought: 300};
  expect(tryFinding(finding, [{...row, visitors: 29}])).toBeUndefined();
  expect(tryFinding(finding, [{...row, visitors: 30}])?.text).toContain("70.0% of carts");
});

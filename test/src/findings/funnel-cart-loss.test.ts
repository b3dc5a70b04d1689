import {expect, test} from "vitest";
import {finding} from "../../../src/findings/funnel-cart-loss.ts";
import {tryFinding} from "./try-finding.ts";

test("speaks of carts left behind where most are", () => {
  const claim = tryFinding(finding, [{carted: 1000, bought: 300}]);
  expect(claim?.text).toBe(
    "Of 1,000 sessions in which something was put into the cart, 700 ended without a purchase: 70.0% of carts are left behind."
  );
  expect(claim).toMatchObject({n: 1000, nOf: "sessions with a cart", numbers: {left: 700}});
  expect(claim?.effect).toBeCloseTo(0.4);
  expect(claim?.action).toMatch(/700 carts/);
});

test("says the opposite where most carts are bought", () => {
  const claim = tryFinding(finding, [{carted: 1000, bought: 800}]);
  expect(claim?.text).toBe(
    "Who fills a cart mostly buys: 800 of 1,000 sessions with something in the cart ended in a purchase, 80.0%."
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

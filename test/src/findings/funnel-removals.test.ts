import {expect, test} from "vitest";
import {finding} from "../../../src/findings/funnel-removals.ts";
import {tryFinding} from "./try-finding.ts";

test("speaks of carts that are emptied again", () => {
  expect(tryFinding(finding, [{carts: 1000, removals: 600}])?.text).toBe(
    "Much of what goes into the cart comes out again: 600 removals stand against 1,000 cart events, 60.0%."
  );
});

test("says the opposite where hardly anything is taken out", () => {
  expect(tryFinding(finding, [{carts: 1000, removals: 1}])?.text).toBe(
    "What goes into the cart mostly stays there: 1 removal stands against 1,000 cart events, 0.1%."
  );
});

test.each([
  {carts: 1000, removals: 0},
  {carts: 1000, removals: 200},
  {carts: 199, removals: 150}
])("is silent at %o", (row) => {
  expect(tryFinding(finding, [row])).toBeUndefined();
});

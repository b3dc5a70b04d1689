import {expect, test} from "vitest";
import {funnelSubject} from "../../../../src/chapters/funnel/funnel-subject.ts";

test.each([
  [true, true, "How often a view leads to a cart, and a cart to a purchase."],
  [true, false, "How often a view leads to a cart."],
  [false, true, "How often a view leads to a purchase."]
])("the chapter's subject with carts %s and purchases %s", (carts, purchases, text) => {
  expect(funnelSubject({carts, purchases})).toBe(text);
});

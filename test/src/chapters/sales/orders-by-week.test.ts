import {expect, test} from "vitest";
import {hasSeveralItems} from "../../../../src/chapters/sales/orders-by-week.ts";

test.each([
  [[], false],
  [[1, 1], false],
  [[1, 1.2], true]
])("whether orders of weeks with means of %j items hold several", (means, several) => {
  expect(hasSeveralItems(means.map((items) => ({items})))).toBe(several);
});

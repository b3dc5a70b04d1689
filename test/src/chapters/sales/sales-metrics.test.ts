import {expect, test} from "vitest";
import {isSold} from "../../../../src/chapters/sales/sales-metrics.ts";
import {metricsOf} from "../metrics.ts";

test.each([
  [null, false],
  [0, false],
  [1, true]
])("%s orders: sold is %s", (orders, sold) => {
  expect(isSold(metricsOf({orders}))).toBe(sold);
});

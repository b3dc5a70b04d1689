import {expect, test} from "vitest";
import {describeSales} from "../../../../src/chapters/sales/sales-lead.ts";
import {metricsOf} from "../metrics.ts";
import {textOf} from "../text-of.ts";

const sold = {
  revenue: 1200,
  orders: 8,
  aov: 150,
  units: 12,
  items_per_order: 1.5,
  customers: 5,
  repeat_rate: 0.4,
  returns: 200,
  net_revenue: 1000
};

test.each([
  ["nothing sold", {...sold, orders: 0}, false, "Nothing was sold under these filters."],
  ["orders not known", {...sold, orders: null}, true, "Nothing was sold under these filters."],
  [
    "several pieces",
    sold,
    false,
    "8 orders of 12 pieces, 1.50 in each, came to $1,200, $150.00 an order. 40.0% of the 5 known customers ordered more than once."
  ],
  [
    "one piece each",
    {...sold, units: 8},
    false,
    "8 orders, each of one piece, came to $1,200, $150.00 an order. 40.0% of the 5 known customers ordered more than once."
  ],
  [
    "returns",
    sold,
    true,
    "8 orders of 12 pieces, 1.50 in each, came to $1,200, $150.00 an order. Returns took $200.00 back, which leaves $1,000. 40.0% of the 5 known customers ordered more than once."
  ],
  [
    "no customers",
    {...sold, customers: 0},
    false,
    "8 orders of 12 pieces, 1.50 in each, came to $1,200, $150.00 an order. Who ordered is not known."
  ]
])("what was sold: %s", (_, values, returns, text) => {
  expect(textOf(describeSales(metricsOf(values), {returns}))).toBe(text);
});

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
    "several items",
    sold,
    false,
    "8 orders with 12 items, 1.50 per order, were worth $1,200, an average of $150.00 each. Of 5 known customers, 40.0% ordered more than once."
  ],
  [
    "one item each",
    {...sold, units: 8},
    false,
    "8 orders, one item each on average, were worth $1,200, an average of $150.00 each. Of 5 known customers, 40.0% ordered more than once."
  ],
  [
    "returns",
    sold,
    true,
    "8 orders with 12 items, 1.50 per order, were worth $1,200, an average of $150.00 each. After $200.00 of returns, $1,000 remained. Of 5 known customers, 40.0% ordered more than once."
  ],
  [
    "no customers",
    {...sold, customers: 0},
    false,
    "8 orders with 12 items, 1.50 per order, were worth $1,200, an average of $150.00 each. It is not known who ordered."
  ],
  [
    "one order of several items",
    {...sold, orders: 1, customers: 1, repeat_rate: 0},
    false,
    "1 order with 12 items was worth $1,200. The one known customer ordered once."
  ],
  [
    "one order of one item",
    {...sold, orders: 1, units: 1, customers: null},
    false,
    "1 order with one item was worth $1,200. It is not known who ordered."
  ]
])("what was sold: %s", (_, values, returns, text) => {
  expect(textOf(describeSales(metricsOf(values), {returns}))).toBe(text);
});

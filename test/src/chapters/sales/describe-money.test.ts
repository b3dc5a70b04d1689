import {expect, test} from "vitest";
import {describeMoney} from "../../../../src/chapters/sales/describe-money.ts";
import {metricsOf} from "../metrics.ts";
import {textOf} from "../text-of.ts";

const sold = {gross_sales: 1000, net_sales: 1000, total_paid: 1000};

test.each([
  [
    "discounts and tax",
    {...sold, discounts: 40, net_sales: 960, tax: 48, total_paid: 1008},
    "Of $1,000 before discounts, $40.00 was given as discounts: $960.00 remained. With $48.00 of tax, customers paid $1,008."
  ],
  [
    "returns alone",
    {...sold, returned_goods: 250, net_sales: 750, total_paid: 750},
    "Of $1,000 sold, $250.00 was returned: $750.00 remained."
  ],
  [
    "discounts and returns",
    {...sold, discounts: 40, returned_goods: 250, net_sales: 710},
    "Of $1,000 before discounts, $40.00 was given as discounts and $250.00 returned: $710.00 remained."
  ],
  [
    "shipping alone",
    {...sold, shipping: 90, total_paid: 1090},
    "Goods worth $1,000 were sold. With $90.00 of shipping, customers paid $1,090."
  ],
  [
    "all that is added, and a rest",
    {...sold, tax: 48, shipping: 90, unexplained: -2, total_paid: 1136},
    "Goods worth $1,000 were sold. With $48.00 of tax and $90.00 of shipping, customers paid $1,136. Prices, discounts and tax leave -$2.00 unexplained."
  ],
  [
    "returns of what was sold before",
    {gross_sales: 0, returned_goods: 250, net_sales: -250, total_paid: -250},
    "Nothing was sold, and $250.00 was returned."
  ],
  ["parts of zero", {...sold, discounts: 0, tax: 0}, "Goods worth $1,000 were sold."]
])("%s", (_, values, text) => {
  expect(textOf(describeMoney(metricsOf(values)))).toBe(text);
});

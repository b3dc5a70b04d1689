import {expect, test} from "vitest";
import {describeRevenue} from "../../../../src/chapters/shared/describe-revenue.ts";
import {hasAll} from "../has.ts";
import {metricsOf} from "../metrics.ts";
import {textOf} from "../text-of.ts";

const plain = {
  returns: false,
  tax: false,
  discounts: false,
  shipping: false,
  unexplained: false
};

test.each([
  ["a log alone", {orders: false}, 5, "the prices of purchase events"],
  ["tax", {tax: true}, 119_592, "what customers paid, with $119,592 of tax"],
  ["tax, of which a filter leaves nothing", {tax: true}, 0, "what customers paid, with tax"],
  [
    "tax and returns",
    {tax: true, returns: true},
    5,
    "what customers paid, with tax, before returns"
  ],
  ["prices alone", {}, null, "quantity × unit price"],
  ["prices and returns", {returns: true}, null, "quantity × unit price, before returns"],
  ["prices and shipping", {shipping: true}, null, "quantity × unit price, without shipping"],
  ["discounts", {discounts: true}, null, "what customers paid after discounts"],
  ["amounts that prices do not explain", {unexplained: true}, null, "what customers paid"],
  ["amounts alone", {unitPrices: false}, null, "the amounts of order lines"]
])("with %s", (_, has, tax, text) => {
  expect(textOf(describeRevenue(metricsOf({tax}), hasAll({...plain, ...has})))).toBe(text);
});

import {expect, test} from "vitest";
import {moneySteps} from "../../../../src/chapters/sales/money-steps.ts";
import {hasAll} from "../has.ts";
import {metricsOf} from "../metrics.ts";

const values = {
  gross_sales: 100,
  discounts: 10,
  returned_goods: 20,
  net_sales: 70,
  tax: 7,
  shipping: 5,
  unexplained: -0.5,
  total_paid: 81.5
};
const none = {discounts: false, returns: false, tax: false, shipping: false, unexplained: false};
const stepsOf = (has: Partial<typeof none>) =>
  moneySteps(metricsOf(values), hasAll({...none, ...has})).map(({id, money}) => [id, money]);

test("every part that the exports have is a step, between the levels", () => {
  expect(moneySteps(metricsOf(values), hasAll())).toMatchObject([
    {id: "gross_sales", step: "Gross sales", money: 100, isLevel: true},
    {id: "discounts", step: "Discounts", money: -10, isLevel: false, share: 0.1},
    {id: "returned_goods", step: "Returned goods", money: -20, isLevel: false, share: 0.2},
    {id: "net_sales", step: "Net sales", money: 70, isLevel: true},
    {id: "tax", step: "Tax", money: 7, isLevel: false},
    {id: "shipping", step: "Shipping", money: 5, isLevel: false},
    {id: "unexplained", step: "Not explained", money: -0.5, isLevel: false},
    {id: "total_paid", step: "Total paid", money: 81.5, isLevel: true}
  ]);
});

test.each([
  ["nothing beside the amount", {}, []],
  ["returns", {returns: true}, ["gross_sales", "returned_goods", "net_sales"]],
  ["tax", {tax: true}, ["gross_sales", "tax", "total_paid"]],
  [
    "discounts and tax",
    {discounts: true, tax: true},
    ["gross_sales", "discounts", "net_sales", "tax", "total_paid"]
  ]
])("of exports with %s, the steps are these", (_, has, ids) => {
  expect(stepsOf(has).map(([id]) => id)).toEqual(ids);
});

test("where nothing was sold, a part is no share, and none is minus zero", () => {
  const steps = moneySteps(metricsOf({}), hasAll());
  expect(steps.map(({money}) => Object.is(money, 0))).toEqual(steps.map(() => true));
  expect(steps.map(({share}) => share)).toEqual(steps.map(() => null));
});

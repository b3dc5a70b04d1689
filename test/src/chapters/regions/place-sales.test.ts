import {expect, test} from "vitest";
import {placesOf} from "../../../../src/chapters/regions/place-sales.ts";

const texas = {place: "TX", revenue: 60, orders: 3, customers: 2};

test("a US state goes by its name; every place knows what an order is worth and its share", () => {
  expect(placesOf([texas], {usStates: true}, 80)).toEqual([
    {place: "Texas", code: "TX", revenue: 60, orders: 3, customers: 2, aov: 20, share: 0.75}
  ]);
  expect(placesOf([texas], {usStates: false}, 80)).toMatchObject([{place: "TX"}]);
});

test("without orders, or without revenue, there is nothing to divide by", () => {
  const none = {place: "TX", revenue: 0, orders: 0, customers: 0};
  expect(placesOf([none], {usStates: true}, 0)).toMatchObject([{aov: null, share: null}]);
  expect(placesOf([none], {usStates: true}, null)).toMatchObject([{share: null}]);
});

import {afterAll, beforeAll, expect, test} from "vitest";
import type {OpenShop} from "../../support/open-small-shop.ts";
import {openSmallShop} from "../../support/open-small-shop.ts";
import {filesOf} from "../../support/small-shops.ts";

const codes = ["kitchen.table", "office.table", "kitchen.chair", ""];
let shop: OpenShop;

beforeAll(async () => {
  const events = codes.map(
    (code, i) => `2020-10-0${i + 1} 10:00:00 UTC,view,${i},1${i},${code},acer,10.00,7,s7`
  );
  const orders = [1, 2].map((user) => `${user},${user},${user},10,0,10,,2020-10-01T10:00:00Z,1`);
  const people = ["1,CA,Google,2020-01-01T00:00:00Z", "2,TX,Google,2020-01-01T00:00:00Z"];
  shop = await openSmallShop(filesOf({events, orders, people}));
});

afterAll(() => shop.close());

test("codes that end alike are told apart for the whole report", () => {
  expect(shop.context.categoryNames).toEqual({
    "kitchen.table": "Kitchen › Table",
    "office.table": "Office › Table"
  });
});

test("filters offer codes with what readers see in their place", () => {
  const {category, state} = shop.context.choices.sets;
  expect(category!.map(({value, label}) => [value, label])).toEqual([
    ["kitchen", "Kitchen"],
    ["(none)", undefined],
    ["office", "Office"]
  ]);
  expect(state!.map(({value, label}) => [value, label])).toEqual([
    ["(unknown)", undefined],
    ["CA", "California"],
    ["TX", "Texas"]
  ]);
});

import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {changedPeriods} from "../../../../src/chapters/index/changed-periods.ts";
import {readChange} from "../../../../src/chapters/index/read-change.ts";
import type {Filters} from "../../../../src/model/filters.ts";
import {createReader} from "../../../../src/reader/create-reader.ts";
import type {OpenShop} from "../../../support/open-small-shop.ts";
import {openSmallShop} from "../../../support/open-small-shop.ts";
import {filesOf} from "../../../support/small-shops.ts";
import "../text-of.ts";

/** So many orders of a month of 2020: those of odd numbers of product 1, the others of product 2. */
function ordersOf(month: number, n: number, [odd, even]: readonly [number, number], from = 0) {
  return Array.from({length: n}, (_, i) => {
    const day = new Date(Date.UTC(2020, month - 1, 1 + (i % new Date(2020, month, 0).getDate())));
    const price = i % 2 ? odd : even;
    return `${month * 1000 + i},${from + i},${i % 2 ? 1 : 2},${price},0,${price},,${day.toISOString()},1`;
  });
}

const people = Array.from(
  {length: 200},
  (_, i) => `${i},${i % 4 ? "CA" : "NY"},${i % 2 ? "Google" : "Organic"},2020-01-01T00:00:00Z`
);
const products = ["1,One,a.b,10,acme", "2,Two,c.d,10,sony"];
// in December 20 customers of November and 40 new ones buy, product 1 for 2 more
const files = filesOf({
  orders: [
    ...ordersOf(10, 31, [10, 10]),
    ...ordersOf(11, 40, [10, 10], 20),
    ...ordersOf(12, 60, [12, 10], 40)
  ],
  people,
  products
});

let shop: OpenShop;
beforeAll(async () => {
  shop = await openSmallShop(files);
});
afterAll(() => shop.close());

function read(filters: Filters = {sets: {}}, {context, reader}: OpenShop = shop) {
  const own = createReader({connection: {ask: reader.ask}, context});
  return readChange(changedPeriods(own.filtered(filters)));
}

describe("a shop of dates", () => {
  test("December is compared with November", async () => {
    const change = await read();
    expect(change?.periods).toMatchObject({
      grain: "month",
      earlier: {from: "2020-11-01"},
      later: {to: "2020-12-31"}
    });
    // 40 at 10; 30 at 12 and 30 at 10
    expect(change).toMatchObject({measure: "revenue", earlier: 400, later: 660, estimated: false});
    expect(change?.parts.map(({id, change: by}) => [id, by])).toEqual([
      ["orders", 0.5],
      ["aov", expect.closeTo(0.1, 9) as number]
    ]);
    // 600 at November's prices
    expect(change?.drawn.map(({id, change: by}) => [id, by])).toEqual([
      ["orders", 0.5],
      ["prices", expect.closeTo(0.1, 9) as number],
      ["mix", expect.closeTo(0, 9) as number]
    ]);
  });

  test("the changes of each dimension's values add up to the whole", async () => {
    const change = await read();
    const moved = change!.contributions.dimensions.map(({dimension, rows}) => [
      dimension,
      Object.fromEntries(rows.map(({name, earlier, later}) => [name, later - earlier]))
    ]);
    expect(Object.fromEntries(moved)).toEqual({
      category: {a: 160, c: 100},
      brand: {acme: 160, sony: 100},
      // a quarter of the buyers, all of product 2
      state: {CA: 210, NY: 50},
      source: {Google: 160, Organic: 100},
      // November: customers 20 to 59, of whom 31 on are new; December: 40 to 99, of whom 60 on are new
      customer: {new: 440 - 290, returning: 220 - 110}
    });
  });

  test("a state that a filter has chosen explains nothing", async () => {
    const change = await read({sets: {state: ["CA"]}});
    expect(change?.contributions.dimensions.map(({dimension}) => dimension)).toEqual([
      "category",
      "brand",
      "source",
      "customer"
    ]);
  });

  test("of orders that a filter cuts down there are no parts", async () => {
    const change = await read({sets: {state: ["CA"]}});
    expect(change?.parts).toHaveLength(2);
    const cut = await read({sets: {price_band: ["0–50"]}});
    expect(cut).toMatchObject({earlier: 400, later: 660, parts: [], drawn: []});
  });

  test("a reader's period decides what is compared", async () => {
    const change = await read({to: "2020-12-30", sets: {}});
    expect(change).toMatchObject({
      periods: {later: {from: "2020-11-01"}},
      earlier: 310,
      later: 400
    });
    // who is new in October, the first month of the shop, cannot be told
    expect(change?.contributions.dimensions.map(({dimension}) => dimension)).not.toContain(
      "customer"
    );
    expect(await read({from: "2020-12-31", sets: {}})).toBeUndefined();
  });

  test("fewer than 30 orders in either period tell nothing", async () => {
    expect(await read({sets: {state: ["NY"]}})).toBeUndefined();
    expect(await read({from: "2020-12-20", sets: {}})).toBeUndefined();
  });
});

test("without sales, views and visitors are compared, not under filters of customers", async () => {
  const event = (day: number, user: number) =>
    `2020-10-${String(day).padStart(2, "0")} 00:00:00 UTC,view,1,11,a.b,sony,10,${user},s${user}`;
  const views = (day: number, n: number) => Array.from({length: n}, (_, i) => event(day, i));
  const viewed = await openSmallShop(filesOf({events: [...views(5, 40), ...views(6, 60)]}));
  try {
    const change = await read({sets: {}}, viewed);
    expect(change).toMatchObject({
      measure: "views",
      earlier: 40,
      later: 60,
      periods: {grain: "day"}
    });
    expect(change?.parts.map(({id, change: by}) => [id, by])).toEqual([
      ["users", 0.5],
      ["views_per_user", 0]
    ]);
    expect(await read({sets: {state: ["CA"]}}, viewed)).toBeUndefined();
  } finally {
    await viewed.close();
  }
});

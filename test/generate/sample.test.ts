import {statSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {valueFinder} from "../support/value-finder.ts";
import {type Event, groupBy, isGoodOrder, readLog, readRecords} from "./read-sample.ts";

const folder = "data/sample";
const {events} = readLog(`${folder}/events.csv.gz`);
const orders = readRecords(`${folder}/orders.csv`);
const customers = readRecords(`${folder}/customers.csv`);
const products = readRecords(`${folder}/products.csv`);
const purchases = events.filter(({type}) => type === "purchase");
const goodOrders = orders.filter(isGoodOrder);

const countOf = (key: (event: Event) => string) =>
  Object.fromEntries([...groupBy(events, key)].map(([value, rows]) => [value, rows.length]));
const distinct = (key: (event: Event) => string) => new Set(events.map(key)).size;
const cents = (text = "") => Math.round(Number(text) * 100);

describe("the accepted events of data/sample", () => {
  test("have the agreed totals", () => {
    expect(events).toHaveLength(130_000);
    expect(countOf(({type}) => type)).toEqual({view: 97_500, cart: 22_750, purchase: 9_750});
    expect(distinct(({user}) => user)).toBe(45_230);
    expect(distinct(({session}) => session)).toBe(68_450);
    expect(distinct(({product}) => product)).toBe(8_750);
    expect(events.filter(({code}) => code === "")).toHaveLength(6_240);
  });

  test("fall into price bands as agreed, lower bound included", () => {
    const bounds = [0, 50, 100, 200, 500, 1000, Infinity].map((dollars) => dollars * 100);
    const counts = bounds
      .slice(0, -1)
      .map((low, i) => events.filter(({cents}) => cents >= low && cents < bounds[i + 1]!).length);
    expect(counts).toEqual([18_200, 24_700, 31_200, 36_400, 15_600, 3_900]);
  });

  test.each([
    ["samsung", 31_200, 23_400, 5_460, 2_340, 573_480],
    ["apple", 26_000, 19_500, 4_550, 1_950, 565_500],
    ["sony", 19_500, 14_625, 3_413, 1_462, 285_780],
    ["hp", 13_000, 9_750, 2_275, 975, 107_250],
    ["dell", 11_700, 8_775, 2_048, 877, 158_520]
  ])("%s has its events, views, carts, purchases and revenue", (brand, ...expected) => {
    const own = events.filter((event) => event.brand === brand);
    const ofType = (type: string) => own.filter((event) => event.type === type);
    const revenue = ofType("purchase").reduce((sum, event) => sum + event.cents, 0) / 100;
    const counts = ["view", "cart", "purchase"].map((type) => ofType(type).length);
    expect([own.length, ...counts, revenue]).toEqual(expected);
  });

  test("share the rest among five more brands", () => {
    const rest = events.filter(({brand}) => !/samsung|apple|sony|hp|dell/.test(brand));
    expect(rest).toHaveLength(28_600);
    expect([...new Set(rest.map(({brand}) => brand))].sort()).toEqual([
      "asus",
      "gigabyte",
      "intel",
      "lenovo",
      "msi"
    ]);
  });

  test("run from 2020-09-24 to 2021-02-28, on every day, sorted by time", () => {
    const times = events.map(({time}) => time);
    expect(times).toEqual(times.toSorted());
    expect(times[0]!.slice(0, 10)).toBe("2020-09-24");
    expect(times.at(-1)!.slice(0, 10)).toBe("2021-02-28");
    expect(distinct(({time}) => time.slice(0, 10))).toBe(158);
  });

  test("peak in November, in the evening and at the weekend", () => {
    const days = Object.entries(countOf(({time}) => time.slice(0, 10)));
    days.sort(([, a], [, b]) => b - a);
    expect(days[0]![0]).toBe("2020-11-27");
    const hours = countOf(({time}) => time.slice(11, 13));
    expect(hours["20"]!).toBeGreaterThan(5 * hours["04"]!);
    const weekdays = countOf(({time}) => String(new Date(time.slice(0, 10)).getUTCDay()));
    expect(weekdays["6"]!).toBeGreaterThan(weekdays["2"]! * 1.2);
  });

  test("keep the ids of one product, one session and one user together", () => {
    const sessions = groupBy(events, ({session}) => session);
    for (const own of sessions.values()) expect(new Set(own.map(({user}) => user)).size).toBe(1);
    const facts = (event: Event) => `${event.categoryId},${event.code},${event.brand}`;
    for (const own of groupBy(events, ({product}) => product).values())
      expect(new Set(own.map(facts)).size).toBe(1);
    expect(events.every(({session}) => uuid.test(session))).toBe(true);
  });
});

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("the funnel of data/sample", () => {
  const steps = [...groupBy(events, ({session, product}) => `${session},${product}`).values()];

  test("has a view of the product before every purchase, in the same session", () => {
    for (const own of steps) {
      const bought = own.findIndex(({type}) => type === "purchase");
      if (bought < 0) continue;
      const viewed = own.findIndex(({type}) => type === "view");
      expect(viewed).toBeGreaterThanOrEqual(0);
      expect(own[viewed]!.time < own[bought]!.time).toBe(true);
    }
  });

  test("has a view before most carts, and leaves most carts behind", () => {
    const carted = steps.filter((own) => own.some(({type}) => type === "cart"));
    const unseen = carted.filter((own) => own[0]!.type === "cart").length;
    expect(unseen).toBeGreaterThan(0);
    expect(unseen / carted.length).toBeLessThan(0.03);
    const left = carted.filter((own) => own.every(({type}) => type !== "purchase")).length;
    expect(left / carted.length).toBeGreaterThan(0.5);
  });

  test("converts differently by brand, top category, price and hour", () => {
    const spread = (key: (event: Event) => string) => {
      const rates = [...groupBy(events, key).values()]
        .map((own) => ({
          views: own.filter(({type}) => type === "view").length,
          purchases: own.filter(({type}) => type === "purchase").length
        }))
        .filter(({views}) => views >= 1000)
        .map(({views, purchases}) => purchases / views);
      return Math.max(...rates) / Math.min(...rates);
    };
    expect(spread(({brand}) => brand)).toBeGreaterThan(1.3);
    expect(spread(({code}) => code)).toBeGreaterThan(1.5);
    expect(spread(({cents}) => String(cents >= 50_000))).toBeGreaterThan(1.5);
    expect(spread(({time}) => time.slice(11, 13))).toBeGreaterThan(1.5);
  });

  test("has customers who come back, and pairs that are bought together", () => {
    const sessionsOf = groupBy(purchases, ({user}) => user);
    const repeat = [...sessionsOf.values()].filter(
      (own) => new Set(own.map((e) => e.session)).size > 1
    );
    expect(repeat.length / sessionsOf.size).toBeGreaterThan(0.2);
    const baskets = [...groupBy(purchases, ({session}) => session).values()];
    const pairs = baskets.flatMap((own) => {
      const ids = own.map(({product}) => product).sort();
      return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => `${a}+${b}`));
    });
    const joint = [...groupBy(pairs, (pair) => pair).values()].map((own) => own.length);
    expect(joint.filter((n) => n >= 5).length).toBeGreaterThan(15);
    expect(joint.filter((n) => n === 1).length).toBeGreaterThan(200);
  });

  test("sees a tenth of October's visitors again in November, ever fewer later", () => {
    const monthsOf = groupBy(events, ({user}) => user);
    const october = [...monthsOf.values()]
      .map((own) => new Set(own.map(({time}) => time.slice(0, 7))))
      .filter((months) => months.has("2020-10"));
    const back = (month: string) => october.filter((months) => months.has(month)).length;
    expect(back("2020-11") / october.length).toBeGreaterThan(0.1);
    expect(back("2021-02")).toBeGreaterThan(0);
    expect(back("2021-02")).toBeLessThan(back("2020-11"));
  });
});

describe("orders, customers and products of data/sample", () => {
  test("have one order for each purchase, of the same total, product, buyer and second", () => {
    const ofEvent = purchases.map((e) => [e.time.slice(0, 19), e.user, e.product, e.cents].join());
    const ofOrder = goodOrders.map((order) =>
      [order.CREATED_AT, order.USER_ID, order.PRODUCT_ID, cents(order.TOTAL)].join()
    );
    expect(ofOrder.toSorted()).toEqual(ofEvent.toSorted());
    expect(new Set(goodOrders.map(({ID}) => ID)).size).toBe(9_750);
  });

  test("have totals that are subtotal + tax − discount, and quantity 1", () => {
    for (const {SUBTOTAL, TAX, DISCOUNT, TOTAL, QUANTITY} of goodOrders) {
      expect(cents(SUBTOTAL) + cents(TAX) - cents(DISCOUNT)).toBe(cents(TOTAL));
      expect(QUANTITY).toBe("1");
    }
  });

  test("have exactly the buyers as customers, with known sources and states", () => {
    const ids = customers.map(({ID}) => ID);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual([...new Set(purchases.map(({user}) => user))].sort());
    expect([...new Set(customers.map(({SOURCE}) => SOURCE))].sort()).toEqual([
      "Affiliate",
      "Facebook",
      "Google",
      "Organic",
      "Twitter"
    ]);
    expect(customers.every(({STATE}) => /^[A-Z]{2}$/.test(STATE!))).toBe(true);
    const inState = (code: string) => customers.filter(({STATE}) => STATE === code).length;
    expect(inState("CA")).toBeGreaterThan(inState("OH"));
    expect(inState("OH")).toBeGreaterThan(inState("WY"));
  });

  test("have accounts older than the first order, save for twelve", () => {
    const first = new Map(
      goodOrders.toReversed().map((order) => [order.USER_ID, order.CREATED_AT])
    );
    const late = customers.filter(({ID, CREATED_AT}) => CREATED_AT! > first.get(ID)!);
    expect(late).toHaveLength(12);
  });

  test("have personal cells that nothing else in the files contains", () => {
    const words = customers.flatMap(({NAME}) => NAME!.split(" "));
    const shop =
      JSON.stringify(products) + JSON.stringify([...new Set(events.map(({code}) => code))]);
    expect(words.filter((word) => word.length < 6)).toEqual([]);
    expect(valueFinder(words)(Buffer.from(shop))).toEqual([]);
    const columns = ["EMAIL", "ADDRESS", "PASSWORD"] as const;
    for (const column of columns)
      expect(new Set(customers.map((customer) => customer[column])).size).toBe(customers.length);
    expect(customers.every(({EMAIL}) => /^[a-z]+\.\d+@example\.(com|org|net)$/.test(EMAIL!))).toBe(
      true
    );
  });

  test("differ in order value by source", () => {
    const source = new Map(customers.map(({ID, SOURCE}) => [ID, SOURCE]));
    const mean = (name: string) => {
      const own = goodOrders.filter(({USER_ID}) => source.get(USER_ID) === name);
      return own.reduce((sum, {TOTAL}) => sum + Number(TOTAL), 0) / own.length;
    };
    expect(mean("Affiliate")).toBeGreaterThan(mean("Facebook") * 1.1);
  });

  test("list the events' products with their brand and category", () => {
    const byId = new Map(events.map((event) => [event.product, event]));
    expect(products).toHaveLength(byId.size);
    for (const {ID, CATEGORY, VENDOR, EAN} of products) {
      expect([CATEGORY, VENDOR]).toEqual([byId.get(ID!)?.code, byId.get(ID!)?.brand]);
      expect(EAN).toMatch(/^\d{13}$/);
    }
  });
});

test("the sample's files are at most 6 MB together", () => {
  const names = ["events.csv.gz", "orders.csv", "customers.csv", "products.csv"];
  const bytes = names.reduce((sum, name) => sum + statSync(`${folder}/${name}`).size, 0);
  expect(bytes).toBeLessThanOrEqual(6_000_000);
});

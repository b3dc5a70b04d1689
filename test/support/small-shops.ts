import fc from "fast-check";
import type {ShopFiles} from "./shop-files.ts";

/** A shop with little in its exports, and numbers by which filters are chosen. */
export interface SmallShop {
  readonly files: ShopFiles;
  readonly picks: readonly number[];
}

/** How the columns of a shop's exports are filled. */
const habits = fc.record({
  /** Days that the exports span. */
  days: fc.constantFrom(1, 2, 9, 45, 400),
  hasTimes: fc.boolean(),
  brands: fc.constantFrom([""], ["sony"], ["sony", "hp"], ["sony", "hp", "acme", ""]),
  categories: fc.constantFrom([""], ["a.b"], ["a.b", "a.c.d", "e", ""]),
  prices: fc.constantFrom(["0"], ["10"], ["5", "99.9", "250", "0", "1200"]),
  users: fc.constantFrom([""], ["1"], ["1", "2"], ["1", "2", "3", "4", "5", "6", ""]),
  sessions: fc.constantFrom([""], ["s1"], ["s1", "s2", "s3", "s4", "s5", "s6", "s7"]),
  types: fc.constantFrom(
    ["view"],
    ["purchase"],
    ["view", "cart"],
    ["view", "view", "cart", "purchase", "remove_from_cart"]
  ),
  products: fc.constantFrom(1, 2, 6),
  /** Tax and discount of an order, and what its total is above them. */
  parts: fc.constantFrom([["0", "", 0]], [
    ["1.5", "", 0],
    ["0", "2", 0],
    ["0.4", "3", 0.01]
  ] as const),
  quantities: fc.constantFrom(["1"], ["1", "2", "5"], ["1", "-1"]),
  states: fc.constantFrom([""], ["CA"], ["CA", "NY", "TX"], ["Bavaria", "Hesse"]),
  sources: fc.constantFrom([""], ["Google"], ["Google", "Organic"]),
  countries: fc.constantFrom(["France"], ["France", "Spain", "United Kingdom"])
});
type Habits = typeof habits extends fc.Arbitrary<infer H> ? H : never;

/** Small shops, each with at least one event or order line. */
export const smallShops: fc.Arbitrary<SmallShop> = habits
  .chain((habit) =>
    fc.record({
      events: lines(eventLine(habit), 30),
      orders: lines(orderLine(habit), 12),
      people: lines(personLine(habit), 6),
      products: lines(productLine(habit), 6),
      retail: lines(retailLine(habit), 12, 5),
      picks: fc.array(fc.nat(), {minLength: 3, maxLength: 3})
    })
  )
  .filter(
    ({events, orders, retail}) =>
      // an event without a user is rejected
      Boolean(events?.some((line) => line.split(",")[7])) ||
      [orders, retail].some((rows) => rows?.length)
  )
  .map(({picks, ...tables}) => ({picks, files: filesOf(tables)}));

/** The exports of some rows, by what they are. */
export function filesOf(tables: {readonly [name in Table]?: readonly string[] | null}): ShopFiles {
  return new Map(
    Object.entries(headers).flatMap(([name, header]) => {
      const rows = tables[name as Table];
      return rows ? [[`${name}.csv`, `${[header, ...rows].join("\n")}\n`]] : [];
    })
  );
}

const headers = {
  events:
    "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session",
  orders: "ID,USER_ID,PRODUCT_ID,SUBTOTAL,TAX,TOTAL,DISCOUNT,CREATED_AT,QUANTITY",
  people: "ID,STATE,SOURCE,CREATED_AT",
  products: "ID,TITLE,CATEGORY,PRICE,VENDOR",
  retail: "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
};
type Table = keyof typeof headers;

/** Up to so many lines of a file, or no file. */
function lines(line: fc.Arbitrary<string>, most: number, often = 1) {
  const few = fc.array(line, {minLength: 1, maxLength: 2});
  const many = fc.array(line, {maxLength: most});
  return fc.oneof(
    {weight: often, arbitrary: fc.constant(null)},
    {weight: 1, arbitrary: few},
    {weight: 2, arbitrary: many}
  );
}

function moment({days, hasTimes}: Habits): fc.Arbitrary<Date> {
  return fc
    .tuple(fc.nat(days - 1), fc.nat(23), fc.constantFrom(0, 1, 30, 59))
    .map(([day, hour, minute]) =>
      hasTimes
        ? new Date(Date.UTC(2020, 9, 5 + day, hour, minute))
        : new Date(Date.UTC(2020, 9, 5 + day))
    );
}

const stamp = (time: Date) => time.toISOString().slice(0, 19).replace("T", " ");

function eventLine(habit: Habits): fc.Arbitrary<string> {
  return fc
    .record({
      time: moment(habit),
      type: fc.constantFrom(...habit.types),
      product: fc.nat(habit.products - 1),
      price: fc.constantFrom(...habit.prices),
      user: fc.constantFrom(...habit.users),
      session: fc.constantFrom(...habit.sessions)
    })
    .map(({time, type, product, price, user, session}) => {
      // a product has its brand and its category
      const brand = habit.brands[product % habit.brands.length]!;
      const category = habit.categories[product % habit.categories.length]!;
      return `${stamp(time)} UTC,${type},${product},1${product},${category},${brand},${price},${user},${session && `${session}-${user}`}`;
    });
}

function orderLine(habit: Habits): fc.Arbitrary<string> {
  return fc
    .record({
      id: fc.integer({min: 1, max: 9}),
      time: moment(habit),
      product: fc.nat(habit.products - 1),
      price: fc.constantFrom(...habit.prices),
      user: fc.constantFrom(...habit.users),
      parts: fc.constantFrom(...habit.parts),
      quantity: fc.constantFrom(...habit.quantities)
    })
    .map(({id, time, product, price, user, parts: [tax, discount, more], quantity}) => {
      const subtotal = Number(price) * Number(quantity);
      const sign = Number(quantity) < 0 ? -1 : 1;
      const paid = Math.max(0, Math.abs(subtotal) + Number(tax) - Number(discount) + more);
      return `${id},${user},${product},${subtotal},${sign * Number(tax)},${(sign * paid).toFixed(2)},${discount},${time.toISOString()},${quantity}`;
    });
}

function personLine(habit: Habits): fc.Arbitrary<string> {
  return fc
    .record({
      id: fc.integer({min: 1, max: 6}),
      state: fc.constantFrom(...habit.states),
      source: fc.constantFrom(...habit.sources)
    })
    .map(({id, state, source}) => `${id},${state},${source},2020-01-01T00:00:00Z`);
}

function productLine(habit: Habits): fc.Arbitrary<string> {
  return fc
    .record({id: fc.nat(habit.products - 1), price: fc.constantFrom(...habit.prices)})
    .map(({id, price}) => {
      const brand = habit.brands[id % habit.brands.length]!;
      return `${id},Product ${id},${habit.categories[id % habit.categories.length]},${price},${brand}`;
    });
}

function retailLine(habit: Habits): fc.Arbitrary<string> {
  return fc
    .record({
      invoice: fc.integer({min: 536_365, max: 536_371}),
      time: moment(habit),
      product: fc.nat(habit.products - 1),
      price: fc.constantFrom(...habit.prices),
      user: fc.constantFrom(...habit.users),
      quantity: fc.constantFrom(...habit.quantities),
      country: fc.constantFrom(...habit.countries)
    })
    .map(({invoice, time, product, price, user, quantity, country}) => {
      const number = Number(quantity) < 0 ? `C${invoice}` : invoice;
      return `${number},P${product},Lamp ${product},${quantity},${stamp(time)},${price},${user},${country}`;
    });
}

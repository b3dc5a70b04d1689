import {bandOf} from "./band-of.ts";
import type {Event, Line} from "./shop.ts";
import type {Selection} from "./select.ts";

/** A metric's value; null where there is nothing to compute it from. */
export type Values = Record<string, number | null>;

/** Every metric of the design's dictionary, by id, from the rows themselves. */
export function computeMetrics({events, lines, shop}: Selection): Values {
  return {...ofVisits(events), ...ofSales(lines), ...ofPrices(events, shop.columns.length)};
}

function ofVisits(events: readonly Event[]): Values {
  const count = (type: string) => events.filter((event) => event.type === type).length;
  const [views, carts, purchases] = [count("view"), count("cart"), count("purchase")];
  const sessions = distinct(events.map((event) => event.session));
  const users = distinct(events.map((event) => event.user));
  const bought = events.filter((event) => event.type === "purchase");
  return {
    events: events.length,
    sessions,
    users,
    products: distinct(events.map((event) => event.product)),
    brands: distinct(events.map((event) => named(event.brand))),
    categories: distinct(events.map((event) => named(event.code))),
    views,
    carts,
    removals: count("remove_from_cart"),
    purchases,
    view_to_cart: ratio(carts, views),
    view_to_purchase: ratio(purchases, views),
    cart_to_purchase: ratio(purchases, carts),
    session_conversion: ratio(distinct(bought.map((event) => event.session)), sessions),
    sessions_per_user: ratio(sessions, users),
    events_per_session: ratio(events.filter((event) => event.session !== "").length, sessions)
  };
}

function ofSales(lines: readonly Line[]): Values {
  const sold = lines.filter((line) => line.quantity >= 0);
  const returned = lines.filter((line) => line.quantity < 0);
  const revenue = sum(sold.map((line) => line.amount)) / 10_000;
  const returns = sum(returned.map((line) => Math.abs(line.amount))) / 10_000;
  const ofSold = (part: "subtotal" | "discount" | "tax") =>
    sum(sold.map((line) => line[part])) / 10_000;
  const orders = distinct(sold.map((line) => line.order));
  const units = sum(sold.map((line) => line.quantity));
  const ordersOf = new Map<string, Set<string>>();
  for (const {customer, order} of sold) {
    if (customer !== "")
      ordersOf.set(customer, (ordersOf.get(customer) ?? new Set<string>()).add(order));
  }
  const again = [...ordersOf.values()].filter((own) => own.size >= 2).length;
  return {
    revenue,
    returns,
    net_revenue: revenue - returns,
    // the sample has no returns, and its orders have neither shipping nor anything unexplained
    gross_sales: ofSold("subtotal"),
    discounts: sold.length ? ofSold("discount") : null,
    returned_goods: 0,
    net_sales: ofSold("subtotal") - ofSold("discount"),
    tax: lines.length ? ofSold("tax") : null,
    shipping: null,
    unexplained: null,
    total_paid: ofSold("subtotal") - ofSold("discount") + ofSold("tax"),
    orders,
    customers: ordersOf.size,
    units,
    aov: ratio(revenue, orders),
    items_per_order: ratio(units, orders),
    repeat_rate: ratio(again, ordersOf.size)
  };
}

function ofPrices(events: readonly Event[], columns: number): Values {
  const prices = events.map((event) => event.price / 10_000).sort((a, b) => a - b);
  const n = prices.length;
  const mean = ratio(sum(prices), n);
  const squares = mean === null ? 0 : sum(prices.map((price) => (price - mean) ** 2));
  const inBand = (band: string) => events.filter((event) => bandOf(event.price) === band).length;
  const missing = ratio(sum(events.map((event) => event.nulls)), n * columns);
  return {
    price_min: prices[0] ?? null,
    price_q1: quantile(prices, 0.25),
    price_median: quantile(prices, 0.5),
    price_mean: mean,
    price_q3: quantile(prices, 0.75),
    price_max: prices[n - 1] ?? null,
    price_stddev: n < 2 ? null : Math.sqrt(squares / (n - 1)),
    price_band_0_50: inBand("0–50"),
    price_band_50_100: inBand("50–100"),
    price_band_100_200: inBand("100–200"),
    price_band_200_500: inBand("200–500"),
    price_band_500_1000: inBand("500–1,000"),
    price_band_1000_up: inBand("1,000 and over"),
    completeness: missing === null ? null : 1 - missing
  };
}

/** Linear between neighbours, as R's type 7 and spreadsheets do. */
function quantile(sorted: readonly number[], q: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)]!;
  return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
}

function distinct(values: readonly string[]): number {
  const seen = new Set(values);
  seen.delete("");
  return seen.size;
}

function named(value: string): string {
  return value === "(none)" ? "" : value;
}

function ratio(over: number, under: number): number | null {
  return under === 0 ? null : over / under;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import {bandOf} from "./band-of.ts";
import type {ExpectedRow} from "./expect-tables.ts";
import {groupRows} from "./group-rows.ts";
import type {Selection} from "./select.ts";
import type {Event, Line} from "./shop.ts";

const bandOrder = ["0–50", "50–100", "100–200", "200–500", "500–1,000", "1,000 and over"];

/**
 * Tables of the chapters on the funnel, brands and categories.
 *
 * @param every what is kept when no brand is chosen: the brand report goes on showing all
 */
export function expectChapterTables(
  {events, lines, shop}: Selection,
  every: Selection
): Record<string, ExpectedRow[]> {
  const titles = (product: string) => shop.products.get(product)!;
  return {
    "Brand report": brandReport(every),
    "Top-level categories": topLevel(events, lines),
    "Prices by category": pricesByCategory(events),
    "Price bands in figures": priceBands(events, lines),
    "Left in carts": leftInCarts(events, titles)
  };
}

function brandReport({events, lines}: Selection): ExpectedRow[] {
  const total = revenue(lines);
  const rows = both(
    events,
    lines,
    (event) => event.brand,
    (line) => line.brand
  ).map(({name, seen, sold}): ExpectedRow => ({
    brand: name,
    revenue: revenue(sold),
    share: ratio(revenue(sold), total),
    ...funnel(seen),
    mean_price: ratio(sum(seen, (event) => event.price) / 10_000, seen.length)
  }));
  return order(rows, ["revenue", "views"], "brand");
}

function topLevel(events: readonly Event[], lines: readonly Line[]): ExpectedRow[] {
  const rows = both(
    events,
    lines,
    (event) => event.category,
    (line) => line.category
  ).map(({name, seen, sold}): ExpectedRow => ({
    category: name,
    interactions: seen.length,
    share: ratio(seen.length, events.length),
    ...funnel(seen),
    revenue: revenue(sold)
  }));
  return order(rows, ["interactions", "revenue"], "category");
}

function priceBands(events: readonly Event[], lines: readonly Line[]): ExpectedRow[] {
  const total = revenue(lines);
  return both(
    events,
    lines,
    (event) => bandOf(event.price),
    (line) => bandOf(line.price)
  )
    .sort((a, b) => bandOrder.indexOf(a.name) - bandOrder.indexOf(b.name))
    .map(({name, seen, sold}): ExpectedRow => {
      const {purchases, view_to_purchase} = funnel(seen);
      return {
        price_band: name,
        interactions: seen.length,
        share: ratio(seen.length, events.length),
        purchases,
        view_to_purchase,
        revenue: revenue(sold),
        revenue_share: ratio(revenue(sold), total)
      };
    });
}

function pricesByCategory(events: readonly Event[]): ExpectedRow[] {
  const rows = Array.from(
    groupRows(events, (event) => event.code),
    ([category, own]): ExpectedRow => {
      const prices = own.map(({price}) => price / 10_000).sort((a, b) => a - b);
      return {
        category,
        n: own.length,
        mean: sum(own, ({price}) => price) / 10_000 / own.length,
        max: prices.at(-1)!,
        min: prices[0]!,
        q1: quantile(prices, 0.25),
        median: quantile(prices, 0.5),
        q3: quantile(prices, 0.75)
      };
    }
  );
  return order(rows, ["n"], "category");
}

function leftInCarts(
  events: readonly Event[],
  product: (id: string) => {title: string; code: string}
): ExpectedRow[] {
  const items = groupRows(
    events.filter(({session}) => session !== ""),
    (event) => `${event.session} ${event.product}`
  );
  const carted = [...items.values()].filter((own) => own.some(({type}) => type === "cart"));
  const rows = Array.from(
    groupRows(carted, ([event]) => event!.product),
    ([id, carts]): ExpectedRow => {
      const left = carts.filter((own) => own.every(({type}) => type !== "purchase"));
      return {
        product: product(id).title,
        category: product(id).code,
        worth: sum(left, (own) => Math.max(...own.map(({price}) => price))) / 10_000,
        left_over: left.length,
        share: left.length / carts.length
      };
    }
  );
  return order(rows, ["worth"], "product").slice(0, 100);
}

/** Events and sold lines by name, wherever the name occurs. */
function both(
  events: readonly Event[],
  lines: readonly Line[],
  ofEvent: (event: Event) => string,
  ofLine: (line: Line) => string
) {
  const seen = groupRows(events, ofEvent);
  const sold = groupRows(
    lines.filter((line) => line.quantity >= 0),
    ofLine
  );
  return [...new Set([...seen.keys(), ...sold.keys()])].map((name) => ({
    name,
    seen: seen.get(name) ?? [],
    sold: sold.get(name) ?? []
  }));
}

function funnel(events: readonly Event[]) {
  const count = (type: string) => events.filter((event) => event.type === type).length;
  const [views, carts, purchases] = [count("view"), count("cart"), count("purchase")];
  return {
    views,
    carts,
    purchases,
    view_to_cart: ratio(carts, views),
    view_to_purchase: ratio(purchases, views)
  };
}

function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (at - Math.floor(at)) * (high - low);
}

function revenue(lines: readonly Line[]): number {
  return (
    sum(
      lines.filter((line) => line.quantity >= 0),
      ({amount}) => amount
    ) / 10_000
  );
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function ratio(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}

/** Largest first by each of the columns; where rows are alike in all, by name. */
function order(rows: ExpectedRow[], by: readonly string[], name: string): ExpectedRow[] {
  return rows.sort((a, b) => {
    for (const key of by) if (a[key] !== b[key]) return Number(b[key]) - Number(a[key]);
    return String(a[name]) < String(b[name]) ? -1 : 1;
  });
}

import {expect, test} from "vitest";
import {writeFilters} from "../../src/model/filter-url.ts";
import type {Filters} from "../../src/model/filters.ts";
import {openSmallShop} from "../support/open-small-shop.ts";
import {renderShop} from "../support/render-shop.ts";
import type {ShopFiles} from "../support/shop-files.ts";
import {filesOf} from "../support/small-shops.ts";

/** A day of October 2020 and after, each a time of its own. */
const time = (i: number) => new Date(Date.UTC(2020, 9, 1, i % 24, i % 60) + i * 86_400_000 * 0.4);

const stamp = (date: Date) => date.toISOString().slice(0, 19).replace("T", " ");

/** Orders with tax, discounts, returns and some of no worth, and the log of their visitors. */
const withOrders = filesOf({
  events: Array.from({length: 240}, (_, i) => {
    const type = ["view", "view", "cart", "purchase"][i % 4]!;
    const brand = ["sony", "hp"][i % 2]!;
    return `${stamp(time(i))} UTC,${type},${i % 6},1${i % 6},a.${"bc"[i % 2]},${brand},${5 + (i % 7) * 30},${i % 40},s${i % 60}`;
  }),
  orders: Array.from({length: 120}, (_, i) => {
    const quantity = i % 11 === 5 ? -1 : 1 + (i % 2);
    const subtotal = (i % 13 === 0 ? 0 : 20 + (i % 9) * 15) * quantity;
    const [tax, discount] = [subtotal * 0.08, i % 5 === 0 && subtotal > 0 ? 2.5 : 0];
    const total = (subtotal + tax - discount).toFixed(2);
    return `${i + 1},${i % 40},${i % 6},${subtotal},${tax.toFixed(2)},${total},${discount || ""},${time(i).toISOString()},${quantity}`;
  }),
  people: Array.from(
    {length: 40},
    (_, i) => `${i},${["CA", "NY"][i % 2]},${["Google", "Organic"][i % 2]},2020-01-01T00:00:00Z`
  ),
  products: Array.from(
    {length: 6},
    (_, i) => `${i},Product ${i},a.${"bc"[i % 2]},${20 + i * 10},${["sony", "hp"][i % 2]}`
  )
});

/** Invoices of several lines, some of them returned or of no price. */
const withInvoices = filesOf({
  retail: Array.from({length: 150}, (_, i) => {
    const back = i % 12 === 3;
    const invoice = `${back ? "C" : ""}${536_365 + Math.floor(i / 3)}`;
    const price = i % 17 < 3 ? 0 : 1.25 + (i % 8);
    return `${invoice},P${i % 9},Lamp ${i % 9},${back ? -2 : 1 + (i % 5)},${stamp(time(i))},${price},${Math.floor(i / 3) % 20},${["France", "Spain"][i % 2]}`;
  })
});

test.each<[string, ShopFiles, Filters[]]>([
  [
    "orders and a log",
    withOrders,
    [{sets: {brand: ["sony"]}}, {from: "2020-10-20", sets: {state: ["CA"]}}]
  ],
  [
    "invoices",
    withInvoices,
    [{sets: {country: ["Spain"]}}, {from: "2020-10-15", to: "2020-11-10", sets: {}}]
  ]
])("of %s, a metric has one value on all pages, whatever is chosen", async (_, files, chosen) => {
  const shop = await openSmallShop(files);
  try {
    for (const filters of [{sets: {}}, ...chosen]) {
      const pages = await renderShop(shop, filters);
      // Methods follows no filter
      if (writeFilters(filters) !== "") pages.delete("methods");
      const values = valuesOf(pages);
      for (const id of ["revenue", "orders", "aov", "repeat_rate", "net_revenue", "gross_sales"])
        expect([id, [...(values.get(id)?.keys() ?? [])].length]).toEqual([id, 1]);
      const several = [...values].filter(([, places]) => places.size > 1);
      expect({filters, several}).toEqual({filters, several: []});
    }
  } finally {
    await shop.close();
  }
});

/** The values that stand under each metric's id, and the pages of each. */
function valuesOf(pages: ReadonlyMap<string, HTMLElement>): Map<string, Map<string, string[]>> {
  const values = new Map<string, Map<string, string[]>>();
  for (const [page, main] of pages)
    for (const element of main.querySelectorAll("[data-metric]")) {
      const [id, value] = ["data-metric", "data-value"].map((name) => element.getAttribute(name)!);
      const places = values.get(id!) ?? new Map<string, string[]>();
      places.set(value!, [...(places.get(value!) ?? []), page]);
      values.set(id!, places);
    }
  return values;
}

import type {Page} from "playwright-core";
import {expect} from "vitest";
import type {LiveEvent} from "./live-files.ts";

/** The figures of the last minute and the cells of the table below, by what they are called. */
export function readNumbers(page: Page) {
  return page.evaluate(() => ({
    minute: Object.fromEntries(
      Array.from(document.querySelectorAll(".live-minute [data-figure]"), (element) => [
        element.getAttribute("data-figure")!,
        Number(element.getAttribute("data-value"))
      ])
    ),
    funnel: Object.fromEntries(
      Array.from(document.querySelectorAll(".live-funnel tbody tr"), (row) => [
        row.querySelector("th")!.textContent,
        Array.from(row.querySelectorAll("td"), (cell) => cell.textContent)
      ])
    ),
    brands: Array.from(
      document.querySelectorAll(".live-leaders table:first-child tbody tr"),
      (row) => Array.from(row.children, (cell) => cell.textContent!.trim()).slice(0, 2)
    ).filter(([name]) => name !== "")
  }));
}

/** The same under a choice of types, counted from the events. */
export function expectNumbers(
  events: readonly LiveEvent[],
  types: readonly string[],
  watermark: number
) {
  const to = Math.floor(watermark / 2000) * 2000;
  const last = (minutes: number) => events.filter(({at}) => at >= to - minutes * 60_000 && at < to);
  const of = (own: readonly LiveEvent[], type: string) => own.filter((one) => one.type === type);
  const revenue = (own: readonly LiveEvent[]) =>
    of(own, "purchase").reduce((sum, {price}) => sum + price, 0);
  const count = (n: number) => n.toLocaleString("en-US");
  const day = events.filter(({at}) => new Date(at).getUTCDate() === new Date(to - 1).getUTCDate());
  const hour = day.filter(({at}) => new Date(at).getUTCHours() === new Date(to - 1).getUTCHours());
  const label = {
    view: "Views",
    cart: "Carts",
    remove_from_cart: "Removals",
    purchase: "Purchases"
  } as Record<string, string>;
  const brands = new Map<string, number>();
  for (const {brand} of last(5)) brands.set(brand, (brands.get(brand) ?? 0) + 1);
  return {
    minute: {
      live_rate: expect.closeTo(last(1).length / 60, 9) as number,
      ...Object.fromEntries(types.map((type) => [`live_${type}`, of(last(1), type).length])),
      ...(types.includes("purchase") && {
        live_revenue: expect.closeTo(revenue(last(1)), 2) as number
      })
    },
    counts: Object.fromEntries(
      types.map((type) => [
        label[type]!,
        [last(15), hour, day].map((own) => count(of(own, type).length))
      ])
    ),
    brands: [...brands]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, 5)
      .map(([name, n]) => [name, count(n)])
  };
}

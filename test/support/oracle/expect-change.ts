import type {Claim} from "./expect-claims.ts";
import type {Choice, Selection} from "./select.ts";
import type {Line} from "./shop.ts";

/** Fewest orders of which a change is said. */
const least = 30;

/** What the Summary's first sentence says of the last two whole months of a choice, where it has two. */
export function expectChange({lines, shop}: Selection, {from, to}: Choice): Claim[] {
  const days = shop.lines.map(({day}) => day).sort();
  const [first, last] = [from ?? days[0]!, to ?? days.at(-1)!];
  const months = [...new Set(days.map((day) => day.slice(0, 7)))].filter(
    (month) => `${month}-01` >= first && lastDay(month) <= last
  );
  const [earlier, later] = months.slice(-2).map((month) => totals(lines, month));
  if (!earlier || !later || Math.min(earlier.orders, later.orders) < least) return [];
  const change = later.revenue / earlier.revenue - 1;
  const orders = later.orders / earlier.orders - 1;
  const value = (1 + change) / (1 + orders) - 1;
  return [
    {
      pattern:
        /In (\w+ \d{4}), revenue (rose|fell) ([<\d.]+%) on [\w ]+, to (\$[\d,.]*\d)(?:: orders ([+−])([\d.]+%), order value ([+−])([\d.]+%)|\. )/,
      values: [
        new Date(`${later.month}-01`).toLocaleDateString("en-US", {
          timeZone: "UTC",
          year: "numeric",
          month: "long"
        }),
        change > 0 ? "rose" : "fell",
        Math.abs(change),
        later.revenue,
        ...[orders, value].flatMap((part) => [part > 0 ? "+" : "−", Math.abs(part)])
      ]
    }
  ];
}

function totals(lines: readonly Line[], month: string) {
  const sold = lines.filter(({day, quantity}) => quantity >= 0 && day.startsWith(month));
  const revenue = sold.reduce((sum, {amount}) => sum + amount, 0) / 10_000;
  return {month, revenue, orders: new Set(sold.map(({order}) => order)).size};
}

function lastDay(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}

import {bandOf} from "./band-of.ts";
import {groupRows} from "./group-rows.ts";
import type {Selection} from "./select.ts";
import type {Event, Line} from "./shop.ts";

type Totals = Record<string, number>;

/** Rows of report.json's breakdowns, by their key. */
export function expectBreakdowns({events, lines}: Selection): Record<string, Map<string, Totals>> {
  const both = (key: (row: Event | Line) => string) => {
    const seen = groupRows(events, key);
    const sold = groupRows(lines, key);
    const keys = new Set([...seen.keys(), ...sold.keys()]);
    return new Map(
      Array.from(keys, (name) => [name, {...ofEvents(seen.get(name)), ...ofLines(sold.get(name))}])
    );
  };
  const places = groupRows(lines, ({state, source}) => `${state} · ${source}`);
  return {
    brand: both((row) => row.brand),
    category: both((row) => row.code),
    price_band: both((row) => bandOf(row.price)),
    day: both((row) => row.day),
    state_source: new Map(
      Array.from(places, ([name, own]) => [
        name,
        {...ofLines(own), customers: new Set(own.map((line) => line.customer)).size}
      ])
    )
  };
}

function ofEvents(events: readonly Event[] = []): Totals {
  const count = (type: string) => events.filter((event) => event.type === type).length;
  return {
    events: events.length,
    views: count("view"),
    carts: count("cart"),
    purchases: count("purchase")
  };
}

function ofLines(lines: readonly Line[] = []): Totals & {revenue: number} {
  return {
    orders: new Set(lines.map((line) => line.order)).size,
    revenue: lines.reduce((total, line) => total + line.amount, 0) / 10_000
  };
}

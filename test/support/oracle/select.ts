import {bandOf} from "./band-of.ts";
import type {Event, Line, Shop} from "./shop.ts";

/** What a reader has chosen: days inclusive, and for each filter the values kept. */
export interface Choice {
  from?: string;
  to?: string;
  sets: Record<string, readonly string[]>;
}

/** What of the shop a reader sees under a choice. */
export interface Selection {
  events: Event[];
  lines: Line[];
  shop: Shop;
}

/** What a choice keeps without one of its filters: charts and tables go on showing what their own filter leaves out. */
export type Without = (id: string) => Selection;

/** Selects without one filter at a time. */
export function selectWithout(shop: Shop, choice: Choice): Without {
  const whole = select(shop, choice);
  return (id) =>
    choice.sets[id]?.length ? select(shop, {...choice, sets: {...choice.sets, [id]: []}}) : whole;
}

/** Everything that a choice keeps. */
export function select(shop: Shop, choice: Choice): Selection {
  const types = choice.sets.event_type ?? [];
  const soldToo = types.length === 0 || types.includes("purchase");
  return {
    shop,
    events: shop.events.filter(
      (event) => (types.length === 0 || types.includes(event.type)) && keeps(choice, event)
    ),
    lines: soldToo ? shop.lines.filter((line) => keeps(choice, line)) : []
  };
}

function keeps({from, to, sets}: Choice, row: Event | Line): boolean {
  if (from && row.day < from) return false;
  if (to && row.day > to) return false;
  const has = (id: string, value: string) => !sets[id]?.length || sets[id].includes(value);
  return (
    has("category", row.category) &&
    has("brand", row.brand) &&
    has("price_band", bandOf(row.price)) &&
    has("state", row.state) &&
    has("source", row.source) &&
    has("country", row.country)
  );
}

import {from} from "arquero";
import type {Selection} from "./select.ts";
import type {Line} from "./shop.ts";

/** What a reader sees as Arquero's tables, which have their columns even where there is no row. */
export function tablesOf(selection: Selection): Tables {
  const found = known.get(selection) ?? makeTables(selection);
  known.set(selection, found);
  return found;
}

type Tables = ReturnType<typeof makeTables>;

/** Making them takes longer than most of what is asked of them; no table ever changes. */
const known = new WeakMap<Selection, Tables>();

function makeTables({events, lines, shop}: Selection) {
  /** Sales and returns. */
  const all = tableOf(lines, shop.lines);
  return {
    events: tableOf(events, shop.events),
    lines: all,
    sold: all.filter(({quantity}: Line) => quantity >= 0)
  };
}

function tableOf<T extends object>(rows: readonly T[], all: readonly T[]) {
  return from([...rows], Object.keys(all[0]!));
}

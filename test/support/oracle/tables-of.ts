import {from} from "arquero";
import type {Selection} from "./select.ts";
import type {Line} from "./shop.ts";

/** What a reader sees as Arquero's tables, which have their columns even where there is no row. */
export function tablesOf({events, lines, shop}: Selection) {
  return {
    events: tableOf(events, shop.events),
    /** Sales and returns. */
    lines: tableOf(lines, shop.lines),
    sold: tableOf(lines, shop.lines).filter(({quantity}: Line) => quantity >= 0)
  };
}

function tableOf<T extends object>(rows: readonly T[], all: readonly T[]) {
  return from([...rows], Object.keys(all[0]!));
}

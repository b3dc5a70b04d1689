import {writeFilters} from "../model/filter-url.js";
import type {FilterOption, Filters, SetFilterId} from "../model/filters.js";
import {filtersWithout} from "../model/filters-without.js";
import type {FilterSet} from "./filter-set.js";

/** Counts the rows of each value of a filter, under filters. */
export type CountRows = (
  id: SetFilterId,
  filters: Filters
) => Promise<readonly {readonly value: string | null; readonly rows: number}[]>;

/** A filter's menu, and its values with their rows in the whole report. */
export interface CountedMenu {
  readonly id: SetFilterId;
  readonly offered: readonly FilterOption[];
  readonly menu: FilterSet;
}

/**
 * Lets the counts in the menus follow the filters, those of each menu all filters but its own. They are asked for
 * when a menu is open and the page's own numbers are there; until then a menu shows none.
 *
 * @returns what has to be called after a change of the filters
 */
export function countFacets(
  menus: readonly CountedMenu[],
  {count, settled, read}: {count: CountRows; settled(): Promise<void>; read(): Filters}
): () => void {
  const follows = menus.map((one) => {
    const {id, offered, menu} = one;
    let shown = "";
    let asked: string | undefined;
    const follow = async () => {
      const others = filtersWithout(read(), id);
      const key = writeFilters(others);
      if (key === shown || key === asked) return;
      asked = undefined;
      if (key === "") {
        shown = key;
        return menu.count(new Map(offered.map(({value, rows}) => [value, rows])));
      }
      if (shown !== unknown) menu.count(undefined);
      shown = unknown;
      if (!menu.element.open) return;
      asked = key;
      await settled();
      // nobody waits for the counts of a menu that is closed or whose filters have changed again
      if (asked !== key) return;
      const rows = menu.element.open ? await count(id, others).catch(() => undefined) : undefined;
      if (asked !== key) return;
      asked = undefined;
      if (!rows) return;
      shown = key;
      menu.count(new Map(rows.map((row) => [row.value ?? "", row.rows])));
    };
    menu.element.addEventListener("toggle", () => void follow());
    return follow;
  });
  return () => {
    for (const follow of follows) void follow();
  };
}

/** What no filters are written as. */
const unknown = "unknown";

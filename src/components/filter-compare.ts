import type {CompareKind} from "../model/compare.js";
import {compareKinds} from "../model/compare.js";
import {versus} from "../model/filter-url.js";
import type {Compare, FilterChoices, SetFilterId} from "../model/filters.js";
import {setFilters} from "../model/filters.js";
import type {CountedMenu} from "./count-facets.js";
import {filterSet} from "./filter-set.js";
import {h} from "./h.js";

/** What figures are compared with, as the content of a menu: its element, and ways to read and set it. */
export interface FilterCompare {
  readonly element: HTMLElement;
  get(): Compare | undefined;
  set(compare: Compare | undefined): void;
}

/**
 * A choice of what to compare with, and the other filters below it; `changed` is called after each.
 *
 * @param onMenus told of the menus of the other filters, which are made when they are first wanted
 */
export function filterCompare(
  choices: FilterChoices,
  {changed, onMenus}: {changed: () => void; onMenus(menus: readonly CountedMenu[]): void},
  context: {document: Document; locale?: string}
): FilterCompare {
  const {document} = context;
  let menus: readonly CountedMenu[] | undefined;
  const make = () => {
    if (menus) return menus;
    menus = setFilters.flatMap((filter) => {
      const offered = choices.sets[filter.id];
      if (!offered?.length) return [];
      const named = {...filter, id: `${versus}${filter.id}`};
      return [{id: filter.id, offered, menu: filterSet(named, offered, changed, context)}];
    });
    others.append(...menus.map(({menu}) => menu.element));
    onMenus(menus);
    return menus;
  };
  const hasSets = setFilters.some(({id}) => choices.sets[id]?.length);
  const kinds = compareKinds.filter(({id}) => id !== "filters" || hasSets);
  const radios = [{id: "" as const, label: "Nothing"}, ...kinds].map(({id, label}) => {
    const box = h(document, "input", {
      type: "radio",
      name: "compare",
      value: id,
      checked: id === ""
    });
    box.addEventListener("change", () => {
      show();
      changed();
    });
    const text = h(document, "span", {class: "filter-name"}, label);
    return {id, box, line: h(document, "li", {}, h(document, "label", {}, box, text))};
  });
  const others = h(
    document,
    "div",
    {class: "compare-sets", hidden: true},
    h(document, "p", {class: "filter-rest"}, "Everything in the same days, or only:")
  );
  const element = h(
    document,
    "div",
    {},
    h(document, "p", {class: "filter-rest"}, "Compare with"),
    h(
      document,
      "ul",
      {class: "filter-options"},
      radios.map(({line}) => line)
    ),
    others
  );
  const chosen = (): CompareKind | "" => radios.find(({box}) => box.checked)?.id ?? "";
  const show = () => {
    const id = chosen();
    if (id === "filters") make();
    others.hidden = id !== "filters";
  };
  return {
    element,
    get() {
      const by = chosen();
      if (by === "") return undefined;
      return by === "filters" ? {by, sets: setsOf(make())} : {by};
    },
    set(compare) {
      for (const {id, box} of radios) box.checked = id === (compare?.by ?? "");
      if (compare?.by === "filters")
        for (const {id, menu} of make()) menu.set(compare.sets[id] ?? []);
      show();
    }
  };
}

function setsOf(menus: readonly CountedMenu[]): Partial<Record<SetFilterId, readonly string[]>> {
  return Object.fromEntries(
    menus.flatMap(({id, menu}) => (menu.get().length > 0 ? [[id, menu.get()]] : []))
  );
}

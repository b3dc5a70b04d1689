import type {FilterChoices, Filters, SetFilterId} from "../model/filters.js";
import {setFilters} from "../model/filters.js";
import type {FilterId} from "../model/filters-without.js";
import {filtersWithout} from "../model/filters-without.js";
import {describeFilters} from "../model/describe-filters.js";
import {filterPeriod} from "./filter-period.js";
import {filterSet} from "./filter-set.js";
import {filterSheet} from "./filter-sheet.js";
import {formatRange} from "../format/format-range.js";
import type {CountRows} from "./count-facets.js";
import {countFacets} from "./count-facets.js";
import {documentOf, h} from "./h.js";
import {list} from "../format/list.js";
import {pageMargins} from "./page-margins.js";
import {setValueLabel} from "../model/set-value-label.js";

export interface FilterBarOptions {
  value?: Filters;
  /** Printed above each page, beside the filters; by default the document's title. */
  title?: string;
  /** Resolves once what the page shows follows the filters: only then they are said; by default at once. */
  settled?: () => Promise<void>;
  /** Counts the rows of each value of a filter under some filters; asked when its menu is opened. */
  count?: CountRows;
  locale?: string;
  document?: Document;
}

/** The bar: a form control whose value is the filters; setting it does not dispatch an event. */
export type FilterBar = HTMLElement & {value: Filters};

/**
 * The reader's filters: a period and, for each filter offered, a menu of its values. Dispatches a
 * bubbling "input" event after each change. Each control carries `data-filter` with its id (from, to,
 * or the set filter's), each option's checkbox its value.
 */
export function filterBar(choices: FilterChoices, options: FilterBarOptions = {}): FilterBar {
  const document = documentOf(options);
  const {locale} = options;
  const context = {document, locale};
  const changed = () => {
    show();
    const {Event} = document.defaultView!;
    bar.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const period = filterPeriod(choices, changed, context);
  const sets = setFilters.flatMap((filter) => {
    const offered = choices.sets[filter.id];
    return offered?.length ? [{filter, menu: filterSet(filter, offered, changed, context)}] : [];
  });
  const menus = [period.element, ...sets.map(({menu}) => menu.element)];

  const countedMenus = sets.map(({filter: {id}, menu}) => ({
    id,
    menu,
    offered: choices.sets[id] ?? []
  }));
  const {count, settled = () => Promise.resolve()} = options;
  const followCounts = count && countFacets(countedMenus, {count, settled, read: () => read()});

  const read = (): Filters => ({
    ...period.get(),
    sets: Object.fromEntries(
      sets.flatMap(({filter, menu}) => (menu.get().length ? [[filter.id, menu.get()]] : []))
    )
  });
  const write = ({from, to, sets: values}: Filters) => {
    period.set({from, to});
    for (const {filter, menu} of sets) menu.set(values[filter.id] ?? []);
    show();
  };
  const without = (id: FilterId) => {
    write(filtersWithout(read(), id));
    changed();
  };

  const chips = h(document, "ul", {class: "filter-chips"});
  const reset = h(document, "button", {type: "button", class: "button-quiet"}, "Reset all");
  const sentence = h(document, "p", {class: "filter-sentence", role: "status"});
  const margins = pageMargins(context);
  const controls = h(document, "div", {class: "filter-menus"}, menus);
  const resetAll = () => {
    write({sets: {}});
    changed();
  };
  const sheet = filterSheet(document, {controls, status: sentence, reset: resetAll});
  const bar = h(
    document,
    "div",
    {class: "filter-bar", role: "group", "aria-label": "Filters"},
    sheet.toggle,
    controls,
    h(document, "div", {class: "filter-current"}, chips, reset),
    sentence,
    margins,
    sheet.element
  );

  const show = () => {
    const value = read();
    const active: {id: SetFilterId | "period"; text: string}[] = [];
    if (value.from || value.to)
      active.push({
        id: "period",
        text: formatRange(value.from ?? choices.firstDay, value.to ?? choices.lastDay, {locale})
      });
    for (const {filter} of sets) {
      const values = value.sets[filter.id];
      if (values) active.push({id: filter.id, text: chipText(filter, values, choices, locale)});
    }
    chips.replaceChildren(
      ...active.map(({id, text}) => {
        const remove = h(
          document,
          "button",
          {type: "button", class: "chip", "aria-label": `Remove filter: ${text}`},
          h(document, "span", {}, text)
        );
        remove.addEventListener("click", () => without(id));
        return h(document, "li", {}, remove);
      })
    );
    bar.classList.toggle("filter-any", active.length > 0);
    sheet.toggle.textContent = active.length ? `Filters · ${active.length} active` : "Filters";
    followCounts?.();
    if (options.settled) void saySettled(value, options.settled);
    else say(value);
  };
  const say = (value: Filters) => {
    const text = describeFilters(value, choices, {locale});
    // what is written again is read out again
    if (sentence.textContent !== text) sentence.textContent = text;
    margins.show({
      left: options.title ?? document.title,
      right: describeFilters(value, choices, {locale, most: 3})
    });
  };
  let latest: Filters | undefined;
  /** However often the filters change meanwhile, one waits for all. */
  const saySettled = async (value: Filters, settled: () => Promise<void>) => {
    const isWaiting = latest !== undefined;
    latest = value;
    if (isWaiting) return;
    for (let said; said !== latest;) {
      said = latest;
      await settled();
    }
    say(latest);
    latest = undefined;
  };

  // Native events of the boxes inside come before their value is taken over: only the bar's count.
  controls.addEventListener("input", (event) => event.stopPropagation());
  controls.addEventListener("change", (event) => event.stopPropagation());
  reset.addEventListener("click", resetAll);
  openOneAtATime(document, bar, menus);
  say({sets: {}});
  Object.defineProperty(bar, "value", {get: read, set: write, enumerable: true});
  write(options.value ?? {sets: {}});
  return bar as unknown as FilterBar;
}

function chipText(
  {id, label}: {id: SetFilterId; label: string},
  values: readonly string[],
  choices: FilterChoices,
  locale?: string
): string {
  const shown = values.slice(0, 3).map((value) => setValueLabel(value, choices.sets[id]));
  const rest = values.length - shown.length;
  return `${label}: ${list(rest ? [...shown, `${rest} more`] : shown, {locale, type: "or"})}`;
}

/**
 * One menu is open at a time; Escape, or a click elsewhere, closes it. Not in the sheet: there the menus stand one
 * below the other, and one that closed would draw the next away from under the finger.
 */
function openOneAtATime(document: Document, bar: Element, menus: readonly HTMLDetailsElement[]) {
  const inSheet = () => menus.some((menu) => menu.closest("dialog"));
  const closeAll = (except?: HTMLDetailsElement) => {
    for (const menu of menus) if (menu !== except && menu.open) menu.open = false;
  };
  for (const menu of menus) {
    menu.addEventListener("toggle", () => {
      if (menu.open && !inSheet()) closeAll(menu);
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open || inSheet()) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
    menu.addEventListener("focusout", (event) => {
      const to = event.relatedTarget;
      const {Node} = document.defaultView!;
      if (to instanceof Node && !menu.contains(to) && !inSheet()) menu.open = false;
    });
  }
  const outside = (event: Event) => {
    if (!bar.isConnected) document.removeEventListener("pointerdown", outside);
    else if (!inSheet() && !menus.some((menu) => menu.contains(event.target as Node))) closeAll();
  };
  // A bar not in the page yet is waited for: it is connected by the first click after it is shown.
  bar.addEventListener("focusin", () => document.addEventListener("pointerdown", outside));
}

import type {FilterChoices, Filters, SetFilterId} from "../model/filters.js";
import {setFilters} from "../model/filters.js";
import type {FilterId} from "../model/filters-without.js";
import {filtersWithout} from "../model/filters-without.js";
import {describeFilters} from "../model/describe-filters.js";
import type {ReportContext} from "../model/report-context.js";
import type {Comparing} from "./compare-menu.js";
import {compareMenu} from "./compare-menu.js";
import {filterPeriod} from "./filter-period.js";
import {filterSet} from "./filter-set.js";
import {filterSheet} from "./filter-sheet.js";
import {formatRange} from "../format/format-range.js";
import type {CountedMenu, CountRows} from "./count-facets.js";
import {countFacets} from "./count-facets.js";
import {documentOf, h} from "./h.js";
import {list} from "../format/list.js";
import {openOneAtATime} from "./open-one-at-a-time.js";
import {pageMargins} from "./page-margins.js";
import {setValueLabel} from "../model/set-value-label.js";

export interface FilterBarOptions {
  value?: Filters;
  /** Lets figures be compared; without it, there is no menu for that. */
  comparing?: Comparing;
  /** What is compared honestly depends on the days that the exports cover; by default all. */
  covered?: Pick<ReportContext, "fullDays" | "gaps">;
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
  const {count, settled = () => Promise.resolve()} = options;
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
  let followOthers: (() => void) | undefined;
  const compare =
    options.comparing &&
    compareMenu(
      {
        comparing: options.comparing,
        choices,
        covered: options.covered,
        changed,
        choose({from, to}) {
          write({...read(), from, to});
          changed();
        },
        onMenus(others) {
          followOthers = countsOf(others, () => {
            const {from, to, compare} = read();
            return {from, to, sets: compare?.by === "filters" ? compare.sets : {}};
          });
        },
        onLoad: () => show()
      },
      context
    );
  const menus = [
    period.element,
    ...sets.map(({menu}) => menu.element),
    ...(compare ? [compare.element] : [])
  ];

  const countedMenus = sets.map(({filter: {id}, menu}) => ({
    id,
    menu,
    offered: choices.sets[id] ?? []
  }));
  const countsOf = (counted: readonly CountedMenu[], of: () => Filters) =>
    count && countFacets(counted, {count, settled, read: of});
  const followCounts = countsOf(countedMenus, () => filtersWithout(read(), "compare"));

  const read = (): Filters => {
    const chosen = compare?.get();
    return {
      ...period.get(),
      sets: Object.fromEntries(
        sets.flatMap(({filter, menu}) => (menu.get().length ? [[filter.id, menu.get()]] : []))
      ),
      ...(chosen && {compare: chosen})
    };
  };
  const write = ({from, to, sets: values, compare: chosen}: Filters) => {
    period.set({from, to});
    for (const {filter, menu} of sets) menu.set(values[filter.id] ?? []);
    compare?.set(chosen);
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
    compare?.note,
    sentence,
    margins,
    sheet.element
  );

  const show = () => {
    const value = read();
    const active: {id: FilterId; text: string}[] = [];
    if (value.from || value.to)
      active.push({
        id: "period",
        text: formatRange(value.from ?? choices.firstDay, value.to ?? choices.lastDay, {locale})
      });
    for (const {filter} of sets) {
      const values = value.sets[filter.id];
      if (values) active.push({id: filter.id, text: chipText(filter, values, choices, locale)});
    }
    const compared = compare?.describe(value);
    if (compared) active.push({id: "compare", text: compared.chip});
    chips.replaceChildren(
      ...active.map(({id, text}) => {
        const remove = h(
          document,
          "button",
          {
            type: "button",
            class: id === "compare" ? "chip chip-compare" : "chip",
            "aria-label": `Remove ${id === "compare" ? "comparison" : "filter"}: ${text}`
          },
          h(document, "span", {}, text)
        );
        remove.addEventListener("click", () => without(id));
        return h(document, "li", {}, remove);
      })
    );
    bar.classList.toggle("filter-any", active.length > 0);
    sheet.toggle.textContent = active.length ? `Filters · ${active.length} active` : "Filters";
    followCounts?.();
    followOthers?.();
    if (options.settled) void saySettled(value, options.settled);
    else say(value);
  };
  const sayAll = (value: Filters, most?: number) => {
    const chosen = describeFilters(value, choices, {locale, most});
    const compared = compare?.describe(value);
    return compared ? `${chosen} ${compared.sentence}` : chosen;
  };
  const say = (value: Filters) => {
    const text = sayAll(value);
    // what is written again is read out again
    if (sentence.textContent !== text) sentence.textContent = text;
    margins.show({
      left: options.title ?? document.title,
      right: sayAll(value, 3)
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

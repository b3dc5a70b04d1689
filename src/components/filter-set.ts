import type {FilterOption} from "../model/filters.js";
import {formatCount} from "../format/format-count.js";
import {h} from "./h.js";
import {setValueLabel} from "../model/set-value-label.js";

/** A filter's menu: its element, and ways to read and set what is ticked. */
export interface FilterSet {
  element: HTMLDetailsElement;
  get(): readonly string[];
  set(values: readonly string[]): void;
  /** Says how many rows each value has; undefined: not known yet. Those with none come last. */
  count(rows: ReadonlyMap<string, number> | undefined): void;
}

/** A menu is searched once it is longer than this, */
const searchable = 8;
/** and lists no more than this at a time: a shop may have ten thousand brands. */
const listed = 100;

/** A searchable menu of checkboxes over a filter's values; `changed` is called after each tick. */
export function filterSet(
  filter: {id: string; label: string; plural: string},
  options: readonly FilterOption[],
  changed: () => void,
  {document, locale}: {document: Document; locale?: string}
): FilterSet {
  const chosen = new Set<string>();
  const isRanked = options.every(({rows}, i) => i === 0 || options[i - 1]!.rows >= rows);
  let counts: ReadonlyMap<string, number> | undefined = new Map(
    options.map(({value, rows}) => [value, rows])
  );
  let ordered = options;
  // what is under a finger stays there
  let isTouched = false;
  const badge = h(document, "span", {class: "filter-badge"});
  const items = h(document, "ul", {class: "filter-options"});
  const rest = h(document, "p", {class: "filter-rest"});
  const clear = h(document, "button", {type: "button", class: "button-quiet"}, "Clear");
  const search = h(document, "input", {
    type: "search",
    class: "filter-search",
    placeholder: `Search ${filter.plural}`,
    "aria-label": `Search ${filter.plural}`
  });
  const element = h(
    document,
    "details",
    {class: "filter-menu", "data-filter": filter.id},
    h(document, "summary", {}, h(document, "span", {}, filter.label), badge),
    h(
      document,
      "div",
      {class: "filter-panel", role: "group", "aria-label": filter.label},
      options.length > searchable && search,
      items,
      rest,
      h(document, "div", {class: "filter-actions"}, clear)
    )
  );

  const mark = () => {
    badge.textContent = chosen.size ? formatCount(chosen.size, {locale}) : "";
    element.classList.toggle("filter-active", chosen.size > 0);
    clear.disabled = chosen.size === 0;
  };
  const labelOf = ({value, label = value}: FilterOption) => setValueLabel(label);
  const item = (option: FilterOption) => {
    const {value, label} = option;
    const box = h(document, "input", {type: "checkbox", value, checked: chosen.has(value)});
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      mark();
      changed();
    });
    return h(
      document,
      "li",
      {},
      h(
        document,
        "label",
        {},
        box,
        h(
          document,
          "span",
          {class: "filter-name", title: label === undefined ? null : value},
          labelOf(option)
        ),
        h(document, "span", {class: "filter-rows"})
      )
    );
  };
  const writeCounts = () => {
    items.setAttribute("aria-busy", String(counts === undefined));
    for (const line of items.children) {
      const rows = counts && (counts.get(line.querySelector("input")!.value) ?? 0);
      line.classList.toggle("filter-none", rows === 0);
      line.querySelector(".filter-rows")!.textContent =
        rows === undefined ? "" : formatCount(rows, {locale});
    }
  };
  const render = () => {
    const query = search.value?.trim().toLocaleLowerCase(locale) ?? "";
    const found = ordered.filter((option) =>
      `${labelOf(option)}\n${option.value}`.toLocaleLowerCase(locale).includes(query)
    );
    // What is ticked stays in sight, whatever its size.
    const first = found.filter(({value}, i) => i < listed || chosen.has(value));
    items.replaceChildren(...first.map(item));
    writeCounts();
    rest.textContent =
      found.length === 0
        ? `No ${filter.plural} match.`
        : found.length > first.length
          ? `${formatCount(found.length - first.length, {locale})} more: search to find them.`
          : "";
    rest.hidden = rest.textContent === "";
    mark();
  };

  search.addEventListener("input", render);
  clear.addEventListener("click", () => {
    chosen.clear();
    render();
    changed();
  });
  element.addEventListener("toggle", () => (isTouched = false));
  for (const type of ["pointermove", "pointerdown", "focusin"])
    items.addEventListener(type, () => (isTouched = true));
  element.addEventListener("keydown", (event) => moveFocus(event, element, document));
  render();
  return {
    element,
    get: () => options.filter(({value}) => chosen.has(value)).map(({value}) => value),
    set(values) {
      const known = new Set(options.map(({value}) => value));
      chosen.clear();
      for (const value of values) if (known.has(value)) chosen.add(value);
      render();
    },
    count(rows) {
      counts = rows;
      if (!rows || isTouched) return writeCounts();
      const of = ({value}: FilterOption) => rows.get(value) ?? 0;
      ordered = options.toSorted(
        (a, b) => Number(of(a) === 0) - Number(of(b) === 0) || (isRanked ? of(b) - of(a) : 0)
      );
      render();
    }
  };
}

/** Arrow keys walk the list, as in any menu. */
function moveFocus(event: KeyboardEvent, menu: HTMLDetailsElement, document: Document): void {
  if (!menu.open || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  const stops = Array.from(menu.querySelectorAll<HTMLElement>("summary, input"));
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

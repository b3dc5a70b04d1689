import type {FilterBar} from "./filter-bar.js";
import {formatCount} from "../format/format-count.js";
import {documentOf, h} from "./h.js";
import type {FilterOption} from "../model/filters.js";

export interface BrandPickerOptions {
  locale?: string;
  document?: Document;
}

/** So many brands get a button each; the rest are searched by name. */
const buttons = 10;

/**
 * One brand out of all, chosen with a click: a short way to the bar's filter by brand, with which it
 * always agrees. What the export leaves without a brand is no brand and not on offer.
 *
 * @param bar the page's filter bar; it gets the choice and dispatches its "input" event
 * @param brands values of the filter by brand, most rows first
 */
export function brandPicker(
  bar: FilterBar,
  brands: readonly FilterOption[],
  options: BrandPickerOptions = {}
): HTMLElement {
  const document = documentOf(options);
  const names = brands.map(({value}) => value).filter((name) => name !== "(none)");
  const {Event} = document.defaultView!;
  const choose = (name: string | undefined) => {
    const {sets, ...rest} = bar.value;
    bar.value = {...rest, sets: {...sets, brand: name === undefined ? [] : [name]}};
    bar.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const shown = names.slice(0, buttons).map((name) => button(document, name, () => choose(name)));
  const all = button(document, "All brands", () => choose(undefined));
  const other = otherBrand(document, names, choose, options.locale);
  const show = () => {
    const chosen = bar.value.sets.brand ?? [];
    all.setAttribute("aria-pressed", String(chosen.length === 0));
    shown.forEach((element, i) =>
      element.setAttribute("aria-pressed", String(chosen.length === 1 && chosen[0] === names[i]))
    );
    const [one] = chosen;
    other.value =
      one !== undefined && chosen.length === 1 && names.indexOf(one) >= buttons ? one : "";
  };
  bar.addEventListener("input", show);
  show();
  return h(
    document,
    "div",
    {class: "picker", role: "group", "aria-label": "One brand or all"},
    all,
    shown,
    names.length > buttons && other
  );
}

function button(document: Document, name: string, choose: () => void): HTMLButtonElement {
  const element = h(document, "button", {type: "button", class: "picker-button"}, name);
  element.addEventListener("click", choose);
  return element;
}

/** A box that completes names; its list is made when it is first wanted, for it may be long. */
function otherBrand(
  document: Document,
  names: readonly string[],
  choose: (name: string) => void,
  locale?: string
): HTMLInputElement {
  const rest = names.slice(buttons);
  const id = "other-brands";
  const box = h(document, "input", {
    type: "search",
    class: "picker-search",
    list: id,
    placeholder: `${formatCount(rest.length, {locale})} more`,
    "aria-label": "Another brand"
  });
  box.addEventListener("focus", () => {
    if (document.getElementById(id)) return;
    const items = rest.map((value) => h(document, "option", {value}));
    box.after(h(document, "datalist", {id}, items));
  });
  // what is typed is no filter until it names a brand
  box.addEventListener("input", (event) => {
    event.stopPropagation();
    if (names.includes(box.value)) choose(box.value);
  });
  return box;
}

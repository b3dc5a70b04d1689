import type {Maybe} from "./given.js";
import {given} from "./given.js";
import {documentOf, h} from "./h.js";
import {tile} from "./tile.js";

/**
 * The headline figures side by side; a metric alone is a tile under its own name. What is false is left out,
 * and so is a metric that the exports have no data for.
 */
export function tiles(
  items: readonly Maybe<HTMLElement>[],
  options: {document?: Document; label?: string} = {}
): HTMLElement {
  const document = documentOf(options);
  return h(
    document,
    "dl",
    {class: "tiles", "aria-label": options.label},
    given(items)
      .filter(isAvailable)
      .map((item) => (item.hasAttribute("data-metric") ? tile({value: item, document}) : item))
  );
}

function isAvailable(item: HTMLElement): boolean {
  const missing = '[data-available="false"]';
  return !item.matches(missing) && !item.querySelector(missing);
}

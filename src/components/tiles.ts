import type {Maybe} from "./given.js";
import {given} from "./given.js";
import {documentOf, h} from "./h.js";
import {tile} from "./tile.js";

/** The headline figures side by side; a metric alone is a tile under its own name, what is false is left out. */
export function tiles(
  items: readonly Maybe<HTMLElement>[],
  options: {document?: Document; label?: string} = {}
): HTMLElement {
  const document = documentOf(options);
  return h(
    document,
    "dl",
    {class: "tiles", "aria-label": options.label},
    given(items).map((item) =>
      item.hasAttribute("data-metric") ? tile({value: item, document}) : item
    )
  );
}

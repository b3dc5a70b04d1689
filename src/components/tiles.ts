import {documentOf, h} from "./h.js";

/** The headline figures side by side. */
export function tiles(
  items: readonly HTMLElement[],
  options: {document?: Document; label?: string} = {}
): HTMLElement {
  return h(documentOf(options), "dl", {class: "tiles", "aria-label": options.label}, [...items]);
}

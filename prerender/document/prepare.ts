import {writeFormState} from "./form-state.ts";
import {renameReferences} from "./rename-references.ts";
import type {Place} from "./relative-urls.ts";
import {relativeUrls} from "./relative-urls.ts";

/**
 * Makes what a cell displays fit to be written as HTML, in an `<observablehq-loading>` element
 * that Framework's client will take away when the live cell displays.
 */
export function prepareDisplay(document: Document, nodes: readonly Node[], place: Place): Element {
  const holder = document.createElement("observablehq-loading");
  for (const node of nodes) {
    if (node.nodeType === 1) {
      const element = node as Element;
      for (const e of [element, ...element.querySelectorAll("input, option, textarea")]) {
        writeFormState(e);
      }
    }
    holder.append(node.cloneNode(true));
  }
  relativeUrls(holder, place);
  renameReferences(holder);
  holder.normalize();
  return holder;
}

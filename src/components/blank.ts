import {documentOf, h} from "./h.js";

/**
 * What a cell displays in the place of what it does not show: one that displays nothing keeps what it
 * displayed before.
 */
export function blank(options: {document?: Document} = {}): HTMLElement {
  return h(documentOf(options), "span", {hidden: true});
}

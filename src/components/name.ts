import {documentOf, h} from "./h.js";

/** What the data calls something, in the text: its digits are part of a name and no figure. */
export function name(text: string, options: {document?: Document} = {}): HTMLElement {
  return h(documentOf(options), "span", {"data-name": true}, text);
}

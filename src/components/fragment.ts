import type {Child} from "./h.js";
import {append, documentOf} from "./h.js";

/** Several elements as one, for a cell to display; what is false or missing is left out. */
export function fragment(...children: readonly Child[]): DocumentFragment {
  const document = documentOf();
  const made = document.createDocumentFragment();
  append(document, made, children);
  return made;
}

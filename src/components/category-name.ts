import type {Formats} from "../format/formats.js";
import {documentOf, h} from "./h.js";

/** A category in the text by its label, with its code on hover. */
export function categoryName(
  code: string,
  {category}: Pick<Formats, "category">,
  options: {document?: Document} = {}
): HTMLElement {
  const label = category(code);
  return h(
    documentOf(options),
    "span",
    {"data-name": true, title: label === code ? null : code},
    label
  );
}

import {documentOf} from "./h.js";

/** What may stand in a sentence: text, numbers, elements such as metric(), or nothing. */
export type ProsePart = Node | string | number | null | undefined | false;

/**
 * A sentence with figures in it: `prose`Sales came to ${metric("revenue")}.`. Text stays text,
 * whatever it holds; elements are put in as they are.
 */
export function prose(strings: TemplateStringsArray, ...parts: ProsePart[]): DocumentFragment {
  const document = documentOf({});
  const fragment = document.createDocumentFragment();
  strings.forEach((text, i) => {
    fragment.append(text.replace(/\s+/g, " "));
    const part = parts[i];
    if (part === null || part === undefined || part === false) return;
    fragment.append(typeof part === "number" ? String(part) : part);
  });
  return fragment;
}

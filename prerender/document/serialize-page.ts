import type {JSDOM} from "jsdom";

/**
 * A page as HTML that reads back the same: a parser drops a line break at the start of some
 * elements, takes carriage returns for line breaks and has no place for the null character.
 *
 * Angle brackets in attributes are escaped as well, which the HTML standard asks for since 2025:
 * nobody who reads the page with less than a parser may take data for elements.
 */
export function serializePage(dom: JSDOM): string {
  const {document} = dom.window;
  const undo: (() => void)[] = [];
  for (const element of document.querySelectorAll("listing, pre, textarea")) {
    const first = element.firstChild;
    const text = first?.nodeValue ?? "";
    if (first?.nodeType !== 3 || !text.startsWith("\n")) continue;
    first.nodeValue = `\n${text}`;
    undo.push(() => (first.nodeValue = text));
  }
  for (const element of document.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      const {value} = attribute;
      if (!/[<>]/.test(value)) continue;
      attribute.value = value.replaceAll("<", less).replaceAll(">", more);
      undo.push(() => (attribute.value = value));
    }
  }
  const html = dom
    .serialize()
    .replaceAll(less, "&lt;")
    .replaceAll(more, "&gt;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\0", "\uFFFD");
  for (const step of undo) step();
  return html;
}

// Code points that Unicode keeps for use within a program and that no text may contain.
const less = "\uFDD0";
const more = "\uFDD1";

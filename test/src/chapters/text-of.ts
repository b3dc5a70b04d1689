import {parseHTML} from "linkedom";

// sentences are built with the page's own document
globalThis.document ??= parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;

/** What people read of an element. */
export function textOf(node: Node): string {
  const box = document.createElement("div");
  box.append(node);
  return (box.textContent ?? "").replace(/\s+/g, " ").trim();
}

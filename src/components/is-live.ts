/** Whether a reader's screen shows this document; a page written ahead of time has none. */
export function isLive(document: Document): boolean {
  return typeof document.defaultView?.matchMedia === "function";
}

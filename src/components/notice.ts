import type {Child} from "./h.js";
import {documentOf, h} from "./h.js";

/** What stands in for content: what kind, what it says, and what the reader can do about it. */
export interface NoticeOptions {
  kind?: "loading" | "empty" | "error";
  /** The technical reason, folded away. */
  details?: string;
  /** Offers a button that tries again. */
  retry?: () => void;
  /** Keeps the place of what is missing, in pixels. */
  height?: number;
  document?: Document;
}

/** A designed stand-in for content that is on its way, absent or broken. */
export function notice(message: Child, options: NoticeOptions = {}): HTMLElement {
  const document = documentOf(options);
  const {kind = "empty", details, retry, height} = options;
  const element = h(
    document,
    "div",
    {
      class: `notice notice-${kind}`,
      role: kind === "error" ? "alert" : "status",
      "aria-busy": kind === "loading" ? "true" : null,
      style: height === undefined ? null : `min-height: ${height}px`
    },
    h(document, "p", {class: "notice-message"}, message)
  );
  if (retry) {
    const button = h(document, "button", {type: "button", class: "button"}, "Try again");
    button.addEventListener("click", retry);
    element.appendChild(button);
  }
  if (details)
    element.appendChild(
      h(
        document,
        "details",
        {},
        h(document, "summary", {}, "Details"),
        h(document, "pre", {}, h(document, "code", {}, details))
      )
    );
  return element;
}

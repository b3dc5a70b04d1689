import {documentOf, h} from "./h.js";
import {isLive} from "./is-live.js";

/** The widths charts are drawn at, in CSS pixels; style.css switches at the same breakpoint. */
export const chartWidths = {wide: 720, narrow: 342} as const;

const narrowScreen = "(max-width: 599px)";

/**
 * A drawing at the width of the reader's screen. Where the screen is known only the fitting one is
 * drawn, again when it changes sides; where it is not (a page written ahead of time) both are, and
 * the style sheet shows one, so neither text nor layout moves when the live chart takes over.
 */
export function responsive(
  draw: (width: number) => Element,
  options: {document?: Document} = {}
): HTMLElement {
  const document = documentOf(options);
  const box = h(document, "div", {class: "responsive"});
  const show = (...sizes: (keyof typeof chartWidths)[]) =>
    box.replaceChildren(
      ...sizes.map((size) => h(document, "div", {class: `at-${size}`}, draw(chartWidths[size])))
    );
  if (!isLive(document)) {
    show("wide", "narrow");
    return box;
  }
  const query = document.defaultView!.matchMedia(narrowScreen);
  const fit = () => show(query.matches ? "narrow" : "wide");
  fit();
  watch(query, box, fit);
  return box;
}

// The list of listeners must not keep charts alive that a filter has replaced.
function watch(query: MediaQueryList, box: HTMLElement, fit: () => void): void {
  const reference = new WeakRef(box);
  const listener = () => {
    if (reference.deref()?.isConnected) fit();
    else query.removeEventListener("change", listener);
  };
  query.addEventListener("change", listener);
}

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
  const query = screenOf(document);
  const fit = () => show(query.matches ? "narrow" : "wide");
  fit();
  fits.set(box, fit);
  return box;
}

/** What draws a box again. A list of listeners would keep charts alive that a filter has replaced. */
const fits = new WeakMap<Element, () => void>();

const screens = new WeakMap<Document, MediaQueryList>();

/** Whether a document's screen is narrow; when this changes, the boxes on the page are drawn again. */
function screenOf(document: Document): MediaQueryList {
  let query = screens.get(document);
  if (!query) {
    query = document.defaultView!.matchMedia(narrowScreen);
    query.addEventListener("change", () => {
      for (const box of document.querySelectorAll(".responsive")) fits.get(box)?.();
    });
    screens.set(document, query);
  }
  return query;
}

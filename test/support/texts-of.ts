/** Some text that people read in one piece, and what it is. */
export interface ShownText {
  /** Whether it reads as sentences: not so a cell of a table or the value of a tile, which may be a dash. */
  readonly kind: "sentence" | "value" | "drawing";
  readonly text: string;
}

/** What is not read on a page, or is an input. */
const aside =
  "details.how, .filter-bar, .claim-toggle, pre, button, option, style, script, .picker";

/** The pieces that text comes in. */
const piece =
  "p, .claim-text, li, dt, dd, figcaption, h1, h2, h3, th, td, title, summary, .table-count";

/** What people read of a page, piece by piece; of a drawing all its text at once. */
export function textsOf(page: Element): ShownText[] {
  const shown = page.cloneNode(true) as Element;
  for (const element of shown.querySelectorAll(aside))
    if (!element.matches("th button")) element.remove();
  const drawings = Array.from(shown.querySelectorAll("svg"), (svg): ShownText => {
    svg.remove();
    return {kind: "drawing", text: svg.outerHTML};
  });
  const texts = Array.from(shown.querySelectorAll(piece))
    .filter((element) => element.querySelector(piece) === null)
    .map((element): ShownText => ({
      kind: element.matches("td, th, dd.tile-value") ? "value" : "sentence",
      text: element.textContent ?? ""
    }));
  return [...texts.filter(({text}) => text.trim() !== ""), ...drawings];
}

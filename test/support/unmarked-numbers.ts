/** Where sentences stand. */
const sentences = "h1, h2, h3, p, li, dd, figcaption";
/** What stands among them that is no sentence of the page's own, or is looked at on its own. */
const apart = [
  "[data-metric]",
  "[data-figure]",
  "[data-claim]",
  "[data-action]",
  ".filter-bar",
  ".data-table",
  // a chart, and the unit and the bins it is drawn in
  ".figure-body",
  ".figure-subtitle",
  // how many claims a filter takes away: a count of the report's own sentences
  ".claims-note",
  ".claims-none",
  "details",
  "code",
  "pre",
  "svg",
  "script",
  "style"
].join(", ");

/** The sentences of a page with a number that is not marked as a metric, a figure or part of a name. */
export function unmarkedNumbers(main: Element): string[] {
  const texts = Array.from(main.querySelectorAll(sentences), (element) => {
    if (element.closest(apart)) return "";
    const copy = element.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll(apart)) part.replaceWith("…");
    // a name such as a product's may have digits, and is marked as one
    for (const part of copy.querySelectorAll("[data-name]")) part.replaceWith("…");
    return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
  });
  return texts.filter((text) => /\d/.test(text));
}

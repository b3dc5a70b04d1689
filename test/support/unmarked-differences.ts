/**
 * What a report made of a sample says otherwise than the report of the whole, without saying that it is an
 * estimate: an estimate shows ≈, or "at least" or "at most", or lies in a figure, table or claim whose note
 * says so.
 *
 * Texts are compared by kind as sets, as a sample may bring other rows to the fore.
 *
 * @param sampled the page of the sampled report
 * @param whole the same page of the whole one
 * @param others the whole report's other pages: a claim may have come from one to the summary
 * @returns each such text, cut short
 */
export function unmarkedDifferences(
  sampled: Document,
  whole: Document,
  others: readonly Document[] = []
): string[] {
  return [...claims, ...figures, ...tables, ...texts].flatMap(({kind, of, marked}) => {
    const pages = kind === ".claim-text" ? [whole, ...others] : [whole];
    const known = new Set(pages.flatMap((page) => Array.from(page.querySelectorAll(kind), of)));
    return Array.from(sampled.querySelectorAll(kind))
      .filter((element) => !known.has(of(element)) && !marked(element))
      .map((element) => `${kind}: ${of(element).slice(0, 200)}`);
  });
}

interface Kind {
  /** Selector of the elements. */
  readonly kind: string;
  /** What one says. */
  readonly of: (element: Element) => string;
  readonly marked: (element: Element) => boolean;
}

const text = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();

const hasNote = (element: Element | null) =>
  element?.querySelector(":scope > .estimate-note") !== null && element !== null;

const claims: readonly Kind[] = [
  {kind: ".claim-text", of: text, marked: (element) => hasNote(element.closest(".claim"))}
];

/** Each text of a chart, one by one: a sample's chart may have fewer groups, and says the same of the others. */
const figures: readonly Kind[] = [
  {
    kind: "figure .figure-body svg :is(text, title)",
    of: (element) =>
      `${element.closest("[aria-label]")?.getAttribute("aria-label") ?? ""}: ${text(element)}`,
    marked: (element) => hasNote(element.closest("figure"))
  }
];

const tables: readonly Kind[] = [
  {
    kind: ".data-table td, .data-table tbody th",
    of: (cell) => {
      const label = cell.closest("[aria-label]")?.getAttribute("aria-label") ?? "";
      return `${label} ${cell.getAttribute("data-column") ?? ""}: ${text(cell)}`;
    },
    marked(cell) {
      const table = cell.closest(".data-table")!;
      if (!hasNote(table)) return false;
      const heads = Array.from(table.querySelectorAll("thead th"), text);
      const own = Array.from(cell.parentElement!.children).indexOf(cell);
      return !heads.some((head) => head.startsWith("≈")) || heads[own]!.startsWith("≈");
    }
  }
];

/** What is no sentence of its own, or is looked at above. */
const elsewhere =
  ".claim, .claims-note, .claims-none, .tile-interval, .actions, .estimate-note, .how, .engine-line, .figure-body";

const texts: readonly Kind[] = [
  {
    kind: "main p, main li:not(.claim), main figcaption, main dd, main dt, main h2, main h3",
    of: (element) => (element.closest(elsewhere) ? "" : text(element)),
    marked: (element) =>
      element.closest(elsewhere) !== null ||
      (element.localName === "figcaption" && hasNote(element.closest("figure"))) ||
      /≈|at least|at most|in the sample|estimated from/i.test(text(element))
  }
];

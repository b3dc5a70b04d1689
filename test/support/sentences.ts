import type {Page} from "playwright-core";

/** What there is to read beside tables and charts; without scripts there is nothing to filter with. */
export async function sentences(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd, figcaption)"))
      .filter((part) => part.getClientRects().length > 0 && !part.closest(".filter-bar, .how"))
      .map((part) => (part.textContent ?? "").replace(/\s+/g, " ").trim())
      .filter(Boolean)
  );
}

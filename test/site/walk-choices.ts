import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {writeFilters} from "../../src/model/filter-url.ts";
import type {FilterChoices, Filters} from "../../src/model/filters.ts";
import {readChapters} from "../support/chapters.ts";
import {faultsOfPage} from "../support/faults-of-page.ts";
import type {OpenShop} from "../support/open-small-shop.ts";
import {openBuiltShop} from "../support/open-built-shop.ts";
import {expectView} from "../support/oracle/expect-view.ts";
import {renderShop} from "../support/render-shop.ts";
import {sampleShop} from "../support/sample-shop.ts";

/** Some state of the filters, and the pages to look at; all of them if none is named. */
export type Step = readonly [filters: Filters, pages?: readonly string[]];

/**
 * Tests that the sample's pages are right under choices of filters: every metric, table and chart equals what
 * other code computes from the exports, and no text is wrong.
 *
 * @param steps which choices, of those that the report offers and its pages
 */
export function walkChoices(
  steps: (choices: FilterChoices, pages: readonly string[]) => Step[]
): void {
  const filtered = readChapters(inject("report"))
    .filter(({filters}) => Object.keys(filters).length > 0)
    .map(({file}) => file.replace(/\.html$/, ""));
  let shop: OpenShop;

  beforeAll(async () => {
    shop = await openBuiltShop(inject("report"));
  });

  afterAll(() => shop.close());

  // some five seconds a choice, more on a busy machine
  test("nothing on a page is wrong under any choice", {timeout: 3_600_000}, async () => {
    const faults: string[] = [];
    for (const [filters, only] of steps(shop.context.choices, filtered)) {
      const {sets, ...period} = filters;
      const expected = expectView(sampleShop(), {...period, sets: {...sets}});
      const pages = await renderShop({...shop, chapters: only ?? filtered}, filters);
      for (const [page, main] of pages)
        for (const fault of faultsOfPage(main, expected))
          faults.push(`${page}.html${writeFilters(filters)}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
}

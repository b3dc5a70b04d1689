import {writeFilters} from "../../src/model/filter-url.ts";
import {askDrills} from "./ask-drills.ts";
import {checkKernel} from "./check-kernel.ts";
import {chosenFilters} from "./chosen-filters.ts";
import {comparedFilters} from "./compared-filters.ts";
import {duplicateFigures} from "./duplicate-figures.ts";
import {faultsOfChanges} from "./faults-of-changes.ts";
import {lintText} from "./lint-text.ts";
import {openSmallShop} from "./open-small-shop.ts";
import {renderShop} from "./render-shop.ts";
import type {SmallShop} from "./small-shops.ts";
import {textsOf} from "./texts-of.ts";

/**
 * What is wrong with the texts of a shop's report, without filters and under some. Each query is answered by both engines.
 *
 * @returns `sales.html?brand=hp: one with a plural: "1 rows" in: …`
 */
export async function faultsOfShop({files, picks}: SmallShop): Promise<string[]> {
  const shop = await openSmallShop(files);
  try {
    const faults: string[] = [];
    const checked = await checkKernel(shop, (fault) => faults.push(fault));
    const chosen = [{sets: {}}, ...chosenFilters(shop.context.choices, picks)];
    for (const filters of [...chosen, ...comparedFilters(shop.context, picks)]) {
      const where = writeFilters(filters);
      // what is looked into compares nothing
      if (!filters.compare)
        for (const fault of await askDrills(checked, filters)) faults.push(`${where}: ${fault}`);
      const pages = await renderShop(checked, filters);
      for (const [page, main] of pages) {
        for (const fault of faultsOfChanges(main)) faults.push(`${page}.html${where}: ${fault}`);
        for (const fault of duplicateFigures(main)) faults.push(`${page}.html${where}: ${fault}`);
        for (const {kind, text} of textsOf(main))
          for (const fault of lintText(text, kind))
            faults.push(`${page}.html${where}: ${fault} in: ${text.slice(0, 400)}`);
      }
    }
    return faults;
  } finally {
    await shop.close();
  }
}

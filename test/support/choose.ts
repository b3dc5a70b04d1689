import type {Page} from "playwright-core";
import type {Choice} from "./oracle/select.ts";

/** Makes a choice the way a reader does: opens each menu of the filter bar and ticks or types. */
export async function choose(page: Page, choice: Choice): Promise<void> {
  const {from, to, sets} = choice;
  if (from || to) {
    await page.locator("details.filter-period > summary").click();
    if (from) await page.locator("input[data-filter=from]").fill(from);
    if (to) await page.locator("input[data-filter=to]").fill(to);
    await page.keyboard.press("Escape");
  }
  for (const [id, values] of Object.entries(sets)) {
    const menu = page.locator(`details[data-filter="${id}"]`);
    await menu.locator("summary").click();
    for (const value of values)
      await menu.locator(`input[type=checkbox][value=${JSON.stringify(value)}]`).check();
    await page.keyboard.press("Escape");
  }
}

/** Undoes every choice, if there is one. */
export async function reset(page: Page): Promise<void> {
  const button = page.getByRole("button", {name: "Reset all"});
  if (await button.isVisible()) await button.click();
}

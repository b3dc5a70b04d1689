import type {Page} from "playwright-core";
import {differences} from "./differences.ts";
import type {ExpectedView} from "./oracle/expect-view.ts";
import {readView} from "./read-view.ts";

/**
 * Waits until a page shows what it must, and stays so for two frames.
 *
 * @returns what still differs when the time is up; nothing when the page is right
 */
export async function settle(
  page: Page,
  expected: ExpectedView,
  {timeout = 15_000} = {}
): Promise<string[]> {
  const end = performance.now() + timeout;
  for (;;) {
    const before = differences(await readView(page), expected);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    );
    const after = before.length === 0 ? differences(await readView(page), expected) : before;
    if (after.length === 0 || performance.now() > end) return after;
  }
}

import type {Page} from "playwright-core";
import {differences} from "./differences.ts";
import type {ExpectedView} from "./oracle/expect-view.ts";
import {readView} from "./read-view.ts";
import {settled} from "./settled.ts";

/**
 * Waits until a page has come to rest after a choice, and holds what it shows against what it must.
 *
 * @returns what differs; nothing when the page is right
 */
export async function settle(page: Page, expected: ExpectedView): Promise<string[]> {
  await settled(page);
  return differences(await readView(page), expected);
}

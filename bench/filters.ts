import type {Browser} from "playwright-core";
import {changeFilter, type Change} from "./change-filter.ts";

/** What a change of filters costs on one page, in milliseconds. */
export interface FilterTimes {
  /** From the click until the page has stopped changing, the engine not yet started. */
  readonly cold: number;
  /** The longest time in which the page could not draw while the engine started. */
  readonly longestPause: number;
  /** The same for each further change. */
  readonly warm: readonly number[];
  /** For each further change until all that the reader sees of the page has followed. */
  readonly seen: readonly number[];
}

/** Ticks brands one by one, on a page that has started no engine yet. */
export async function filterTimes(
  browser: Browser,
  address: string,
  changes: number
): Promise<FilterTimes> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.goto(address, {waitUntil: "networkidle"});
  const first = await changeFilter(page, 0);
  const further: Change[] = [];
  for (let i = 1; i <= changes; ++i) further.push(await changeFilter(page, i));
  await context.close();
  return {
    cold: first.time,
    longestPause: first.longestPause,
    warm: further.map(({time}) => time),
    seen: further.map(({seen}) => seen)
  };
}

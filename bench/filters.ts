import type {Browser, Page} from "playwright-core";

/** What a change of filters costs on one page, in milliseconds. */
export interface FilterTimes {
  /** From the click until the page has stopped changing, the engine not yet started. */
  readonly cold: number;
  /** The longest time in which the page could not draw while the engine started. */
  readonly longestPause: number;
  /** The same for each further change. */
  readonly warm: readonly number[];
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
  const first = await change(page, 0);
  const warm: number[] = [];
  for (let i = 1; i <= changes; ++i) warm.push((await change(page, i)).time);
  await context.close();
  return {cold: first.time, longestPause: first.longestPause, warm};
}

/** Ticks the nth brand and waits until figures, tables and charts have followed and nothing moves. */
function change(page: Page, nth: number): Promise<{time: number; longestPause: number}> {
  // without functions of its own names: those would call a helper of the compiler that no page has
  return page.evaluate(async (n) => {
    const boxes = document.querySelectorAll<HTMLInputElement>(
      '[data-filter="brand"] input[type=checkbox]'
    );
    let last = 0;
    const seen = new MutationObserver(() => (last = performance.now()));
    seen.observe(document.querySelector("#observablehq-main")!, {
      subtree: true,
      childList: true,
      characterData: true
    });
    let before: string | undefined;
    const start = performance.now();
    let [longestPause, previous] = [0, start];
    for (;;) {
      const figures = Array.from(document.querySelectorAll("[data-metric]"), (figure) =>
        figure.getAttribute("data-value")
      ).join();
      if (before === undefined) {
        before = figures;
        boxes[n % boxes.length]!.click();
      }
      const isAnswering = document.documentElement.hasAttribute("data-answering");
      const now = await new Promise<number>((drawn) => requestAnimationFrame(drawn));
      longestPause = Math.max(longestPause, now - previous);
      previous = now;
      if (figures !== before && !isAnswering && now - last > 200) break;
      if (now - start > 60_000) throw new Error("the page did not follow its filter");
    }
    seen.disconnect();
    return {time: last - start, longestPause};
  }, nth);
}

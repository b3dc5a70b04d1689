import type {Browser, Page} from "playwright-core";

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
  const first = await change(page, 0);
  const further: Change[] = [];
  for (let i = 1; i <= changes; ++i) further.push(await change(page, i));
  await context.close();
  return {
    cold: first.time,
    longestPause: first.longestPause,
    warm: further.map(({time}) => time),
    seen: further.map(({seen}) => seen)
  };
}

interface Change {
  time: number;
  seen: number;
  longestPause: number;
}

/** Ticks the nth brand and waits until figures, tables and charts have followed and nothing moves. */
function change(page: Page, nth: number): Promise<Change> {
  // without functions of its own names: those would call a helper of the compiler that no page has
  return page.evaluate(async (n) => {
    const boxes = document.querySelectorAll<HTMLInputElement>(
      '[data-filter="brand"] input[type=checkbox]'
    );
    let last = 0;
    const changed = new Map<Node, number>();
    const watch = new MutationObserver((records) => {
      last = performance.now();
      for (const {target} of records) changed.set(target, last);
    });
    watch.observe(document.querySelector("#observablehq-main")!, {
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
    watch.disconnect();
    let seen = start;
    for (const [node, time] of changed) {
      const box = (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect();
      if (box?.height && box.top < innerHeight && box.bottom > 0) seen = Math.max(seen, time);
    }
    return {time: last - start, seen: seen - start, longestPause};
  }, nth);
}

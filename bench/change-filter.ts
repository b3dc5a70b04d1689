import type {Page} from "playwright-core";

/** What one change of a filter cost, in milliseconds. */
export interface Change {
  time: number;
  seen: number;
  longestPause: number;
}

/** Ticks the nth brand and waits until figures, tables and charts have followed and nothing moves. */
export function changeFilter(page: Page, nth: number): Promise<Change> {
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
      if (now - start > 120_000) throw new Error("the page did not follow its filter");
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

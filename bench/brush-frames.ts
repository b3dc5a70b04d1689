import type {Page} from "playwright-core";

/** How a page follows a hand that draws over a time axis, in milliseconds. */
export interface BrushFrames {
  /** Of each round of questions: from the pointer's move until all that is seen has followed and is painted. */
  readonly frames: readonly number[];
  /** Of each: until the first of it is painted. */
  readonly firsts: readonly number[];
  /** Times in which the page's thread was blocked for 50 ms or more. */
  readonly longTasks: readonly number[];
  /** The longest time between two frames. */
  readonly longestPause: number;
}

/** Draws over the first time axis of a page and back, a step every 16 ms, once the kernel is warm. */
export async function brushFrames(page: Page, steps: number): Promise<BrushFrames> {
  const chart = page.locator("svg.brushable:has([aria-label=Period])").first();
  await chart.scrollIntoViewIfNeeded();
  const box = (await chart.boundingBox())!;
  const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
  await page.mouse.move(...at(0.25));
  await page.mouse.down();
  // the first round fetches and opens what the page asks
  await page.mouse.move(...at(0.5), {steps: 2});
  await rest(page);
  await watch(page);
  for (let i = 1; i <= steps; ++i) {
    const share = 0.5 + 0.35 * Math.sin((i / steps) * Math.PI * 2);
    await page.mouse.move(...at(share));
    await page.waitForTimeout(16);
  }
  await rest(page);
  const found = await page.evaluate(() =>
    (window as unknown as {stopWatching(): BrushFrames}).stopWatching()
  );
  await page.mouse.up();
  await rest(page);
  return found;
}

/** Waits until nothing has been asked for a while. */
async function rest(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    for (let i = 0; i < 12; ++i) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      if (document.documentElement.hasAttribute("data-answering")) return false;
    }
    return true;
  });
}

/** Begins to note when the pointer moves, when questions are asked and when what is seen changes. */
async function watch(page: Page): Promise<void> {
  // the compiler gives functions their names by a helper that no page has
  await page.evaluate("globalThis.__name = (one) => one");
  await page.evaluate(() => {
    const rounds: {start: number; first: number; last: number}[] = [];
    const longTasks: number[] = [];
    let [moved, longestPause, previous, isOver] = [performance.now(), 0, 0, false];
    const tasks = new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) longTasks.push(duration);
    });
    tasks.observe({type: "longtask"});
    document.addEventListener("pointermove", ({timeStamp}) => (moved = timeStamp), {capture: true});
    document.addEventListener(
      "input",
      ({detail}: Event & {detail?: unknown}) => {
        if (detail === "moving") rounds.push({start: moved, first: 0, last: 0});
      },
      {capture: true}
    );
    const seen = new WeakSet<Element>();
    const sight = new IntersectionObserver((entries) => {
      for (const {target, isIntersecting} of entries)
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
    });
    for (const cell of document.querySelectorAll(".observablehq--block")) sight.observe(cell);
    let hasChanged = false;
    const changes = new MutationObserver((records) => {
      for (const {target} of records) {
        const node = target instanceof Element ? target : target.parentElement;
        const cell = node?.closest(".observablehq--block");
        if (cell && seen.has(cell)) hasChanged = true;
      }
    });
    changes.observe(document.querySelector("#observablehq-main")!, {
      subtree: true,
      childList: true,
      characterData: true
    });
    const {port1, port2} = new MessageChannel();
    port2.onmessage = () => {
      // a message that is sent before a frame is drawn arrives behind it
      const round = rounds[rounds.length - 1];
      if (!round) return;
      round.last = performance.now();
      round.first ||= round.last;
    };
    const frame = (now: number) => {
      if (previous > 0) longestPause = Math.max(longestPause, now - previous);
      previous = now;
      if (hasChanged) port1.postMessage(null);
      hasChanged = false;
      if (!isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, {
      stopWatching() {
        isOver = true;
        tasks.disconnect();
        changes.disconnect();
        sight.disconnect();
        const followed = rounds.filter(({last}) => last > 0);
        return {
          frames: followed.map(({start, last}) => last - start),
          firsts: followed.map(({start, first}) => first - start),
          longTasks,
          longestPause
        };
      }
    });
  });
}

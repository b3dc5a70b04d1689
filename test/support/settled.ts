import type {Page} from "playwright-core";

/**
 * Waits until a page has come to rest: it is loaded, each cell has replaced what the build put in its
 * place, and no answer is on its way.
 *
 * A change of a filter reaches the cells within three frames, by the rules of Framework's runtime: one to
 * pull the new value, one to compute with it, and one more where the value came while none was pulled. So
 * a page that was quiet for more frames than that has nothing left to do.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction((enough) => {
    const state = globalThis as {quietFrames?: number};
    const quiet =
      document.readyState === "complete" &&
      document.querySelector("observablehq-loading") === null &&
      !document.documentElement.hasAttribute("data-answering");
    state.quietFrames = quiet ? (state.quietFrames ?? 0) + 1 : 0;
    if (state.quietFrames < enough) return false;
    state.quietFrames = 0;
    return true;
  }, 6);
}

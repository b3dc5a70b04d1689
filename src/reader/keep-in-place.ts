/** A chart, and where it stood on the screen when a hand took it. */
interface Held {
  readonly chart: Element;
  readonly top: number | undefined;
}

/**
 * What grows above a chart, such as the filter bar, must not push it away under the hand. Sizes are told once a frame,
 * when all is laid out: to ask for them after each change would lay the page out as often.
 *
 * @param parts what can grow
 */
export function keepInPlace(parts: readonly Element[], held: () => Held | undefined): void {
  const sizes = new ResizeObserver(() => {
    const {chart, top} = held() ?? {};
    if (!chart || top === undefined) return;
    const by = chart.getBoundingClientRect().top - top;
    if (Math.abs(by) >= 1) scrollBy({top: by, behavior: "instant"});
  });
  for (const part of parts) sizes.observe(part);
}

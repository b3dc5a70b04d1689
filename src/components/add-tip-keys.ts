import type {TipWalker} from "./walk-tips.js";

const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

/**
 * Lets a keyboard reach the tips of a figure's charts: arrows walk from one to the next, a mark that has the focus
 * shows its own, Escape hides it.
 */
export function addTipKeys(body: HTMLElement): void {
  let loaded: Promise<TipWalker> | undefined;
  const walker = () => (loaded ??= import("./walk-tips.js").then(({tipWalker}) => tipWalker(body)));
  const chartOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest("svg") : null;
  body.addEventListener("focusin", ({target}) => {
    const chart = chartOf(target);
    // a press has a pointer of its own
    const mark = target as Element;
    if (!chart || !mark.matches(":focus-visible")) return;
    void walker().then(({show}) => mark.matches("[data-choose]") && show(mark));
  });
  body.addEventListener("keydown", (event) => {
    const chart = chartOf(event.target);
    if (!chart || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Escape") void walker().then(({hide}) => hide(chart));
    // marks that can be chosen have arrows of their own
    if (event.target !== chart || !keys.includes(event.key) || event.defaultPrevented) return;
    event.preventDefault();
    void walker().then(({step}) => step(chart, event.key));
  });
  body.addEventListener("focusout", ({target}) => {
    const chart = chartOf(target);
    if (chart) void loaded?.then(({hide}) => hide(chart));
  });
}

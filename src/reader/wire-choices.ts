import type {FilterBar} from "../components/filter-bar.js";
import type {SetFilterId} from "../model/filters.js";

/** Clicks farther from where they began are drags, in pixels. */
const still = 6;

/**
 * Lets marks, names and rows of the page toggle their value of a filter: whatever has `data-choose` (the
 * filter) and `data-choice` (its value), by a click, by Enter or Space; arrows lead from mark to mark of a chart.
 */
export function wireChoices(bar: FilterBar, page: Document = document): void {
  let pressed: {choice: Element; x: number; y: number} | undefined;
  const press = ({target, clientX: x, clientY: y}: PointerEvent) => {
    const choice = choiceOf(target);
    pressed = choice && {choice, x, y};
  };
  // A tip that opens under the pointer takes the click, not the press.
  page.addEventListener("pointerdown", press, {capture: true});
  page.addEventListener("click", (event) => {
    const near =
      pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < still;
    const choice = choiceOf(event.target) ?? (near ? pressed?.choice : undefined);
    pressed = undefined;
    if (choice) toggle(bar, choice);
  });
  page.addEventListener("keydown", (event) => {
    const choice = choiceOf(event.target);
    if (!choice || event.ctrlKey || event.metaKey || event.altKey) return;
    // A button of HTML makes clicks of these keys by itself.
    if (choice.localName !== "button" && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      toggle(bar, choice);
      return;
    }
    const next = neighbour(choice, event.key);
    if (!next) return;
    event.preventDefault();
    choice.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}

function choiceOf(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest("[data-choose]")) || undefined;
}

function toggle(bar: FilterBar, choice: Element): void {
  const id = choice.getAttribute("data-choose") as SetFilterId;
  const value = choice.getAttribute("data-choice") ?? "";
  const {sets, ...rest} = bar.value;
  const chosen = sets[id] ?? [];
  const values = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : [...chosen, value];
  if (choice === document.activeElement) keepFocus(choice);
  bar.value = {...rest, sets: {...sets, [id]: values}};
  bar.dispatchEvent(new Event("input", {bubbles: true}));
}

/** The chart is drawn again: what takes the place of the mark gets its focus, unless that has moved on. */
function keepFocus(choice: Element): void {
  const cell = choice.closest("#observablehq-main > *");
  if (!cell) return;
  const [id, value] = ["data-choose", "data-choice"].map((name) => choice.getAttribute(name)!);
  const same = `[data-choose="${CSS.escape(id!)}"][data-choice="${CSS.escape(value!)}"]`;
  const kind = choice.localName;
  const stop = () => observer.disconnect();
  const observer = new MutationObserver(() => {
    if (document.activeElement !== document.body && document.activeElement !== choice) stop();
    if (choice.isConnected) return;
    const again = cell.querySelector<HTMLElement>(`${kind}${same}`);
    if (!again) return;
    for (const mark of again.closest("svg")?.querySelectorAll('[tabindex="0"]') ?? [])
      mark.setAttribute("tabindex", "-1");
    if (kind !== "button") again.setAttribute("tabindex", "0");
    again.focus({preventScroll: true});
    stop();
  });
  observer.observe(cell, {childList: true, subtree: true});
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1
};

/** The mark that an arrow leads to, of the same chart. */
function neighbour(choice: Element, key: string): HTMLElement | SVGElement | undefined {
  const step = steps[key];
  const chart = choice.closest("svg");
  if (step === undefined || !chart) return undefined;
  const marks = [...chart.querySelectorAll<SVGElement>("[data-choose][role=button]")];
  return marks[marks.indexOf(choice as SVGElement) + step];
}

import {filterBar} from "../components/filter-bar.js";
import type {FilterBar} from "../components/filter-bar.js";
import {h} from "../components/h.js";
import type {EngineState} from "./create-engine-state.js";
import {browser, context} from "./page.js";
import type {SetFilterId} from "../model/filters.js";
import {knownFilters, readFilters, writeFilters} from "../model/filter-url.js";
import {warmUp} from "./warm-up.js";

/**
 * The report's filter bar: its state is in the page's address, so that a view can be sent and the
 * next chapter opens under the same filters; below it a line says how the engine is doing.
 *
 * @param options.without filters that mean nothing on the page
 */
export function filterControl({without = []}: {without?: SetFilterId[]} = {}): FilterBar {
  const sets = Object.fromEntries(
    Object.entries(context.choices.sets).filter(([id]) => !without.includes(id as SetFilterId))
  );
  const choices = {...context.choices, sets};
  const value = knownFilters(readFilters(location.search), choices);
  const bar = filterBar(choices, {value, locale: context.locale});
  const line = h(document, "p", {class: "engine-line", role: "status", hidden: true});
  const note = h(document, "p", {class: "filter-note", role: "note", hidden: true}, customersOnly);
  bar.append(line, note);
  const showNote = () => {
    const {state, source, country} = bar.value.sets;
    note.hidden = !(context.has.events && (state?.length || source?.length || country?.length));
  };
  // with nothing chosen the page needs no engine, and what becomes of its warm-up is nobody's matter
  const showLine = () => showEngine(line, browser.state.now(), writeFilters(bar.value) !== "");
  showNote();
  bar.addEventListener("input", () => {
    showNote();
    showLine();
    const search = writeFilters(bar.value, location.search);
    history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
    carryFilters(search);
  });
  carryFilters(writeFilters(value));
  warmUp(bar, browser);
  browser.state.on(showLine);
  return bar;
}

const customersOnly =
  "Where visitors live and what brought them is known of customers alone: those who never bought are outside this view, so its conversion is that of customers.";

/** Links to other chapters take the filters with them. */
function carryFilters(search: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    "#observablehq-sidebar a[href], #observablehq-footer a[href]"
  )) {
    const href = link.getAttribute("href") ?? "";
    if (/^[a-z]+:|^#/i.test(href)) continue;
    link.setAttribute("href", href.replace(/(\?[^#]*)?(#.*)?$/, `${search}$2`));
  }
}

function showEngine(line: HTMLElement, state: EngineState, needed: boolean): void {
  line.hidden = !needed || state.status === "asleep" || state.status === "ready";
  line.classList.toggle("engine-failed", state.status === "failed");
  if (state.status === "loading") line.textContent = loadingText(state.loaded, state.total);
  if (state.status !== "failed") return;
  const retry = h(document, "button", {type: "button", class: "button"}, "Try again");
  retry.addEventListener("click", () => {
    browser.state.retry();
    // no query may be waiting: the engine may have failed while it warmed up
    browser.start().catch(() => undefined);
  });
  line.replaceChildren(
    "The filters could not be applied, as the query engine did not load; what you see is the whole report. ",
    retry
  );
}

function loadingText(loaded: number, total: number): string {
  const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
  const of = total > 0 ? ` (${mb(loaded)} of ${mb(total)} MB)` : "";
  return `Loading the query engine${of}, once. The page shows the report before the change until then.`;
}

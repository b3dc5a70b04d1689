import {filterBar} from "../components/filter-bar.js";
import type {FilterBar} from "../components/filter-bar.js";
import type {CountRows} from "../components/count-facets.js";
import {h} from "../components/h.js";
import {answerRows} from "../model/answer.js";
import {facetCounts} from "../model/questions/facet-counts.js";
import type {ReportContext} from "../model/report-context.js";
import type {BrowserConnection} from "./create-browser-connection.js";
import type {SetFilterId} from "../model/filters.js";
import {knownFilters, readFilters, writeFilters} from "../model/filter-url.js";
import {comparing, loadComparing} from "./comparing.js";
import {followHistory} from "./follow-history.js";
import {warmUp} from "./warm-up.js";
import {whenSettled} from "./when-settled.js";
import {wireBrushes} from "./wire-brushes.js";
import {wireChoices} from "./wire-choices.js";
import {wireDrill} from "./wire-drill.js";

/** What the filter bar needs to know. */
export interface FilterControlOptions {
  readonly context: ReportContext;
  /** The reader's engine, which the bar starts and tells of. */
  readonly browser: Pick<
    BrowserConnection,
    "start" | "state" | "idle" | "askAside" | "isAnswering"
  >;
  /** Filters that mean nothing on the page. */
  readonly without?: readonly (SetFilterId | "compare")[];
}

/**
 * The report's filter bar: its state is in the page's address, so that a view can be sent and the
 * next chapter opens under the same filters; below it a line says how the engine is doing, and one
 * what the address asked for that the report does not have.
 */
export function filterControl({context, browser, without = []}: FilterControlOptions): FilterBar {
  const sets = Object.fromEntries(
    Object.entries(context.choices.sets).filter(([id]) => !without.includes(id as SetFilterId))
  );
  const choices = {...context.choices, sets};
  const value = knownFilters(readFilters(location.search), choices);
  const settled = () => whenSettled(document, browser);
  const count: CountRows = async (id, filters) =>
    answerRows(await browser.askAside(facetCounts(id), filters));
  const {locale} = context;
  const bar = filterBar(choices, {
    value,
    settled,
    count,
    locale,
    covered: context,
    ...(!without.includes("compare") && {comparing: {now: comparing, load: loadComparing}})
  });
  const line = h(document, "p", {class: "engine-line", role: "status", hidden: true});
  const note = h(document, "p", {class: "filter-note", role: "note", hidden: true}, customersOnly);
  const unknown = h(document, "p", {class: "filter-note", role: "status", hidden: true});
  if (location.search) void sayUnknown(unknown, location.search, context);
  bar.append(line, note, unknown);
  const showNote = () => {
    const {state, source, country} = bar.value.sets;
    note.hidden = !(context.has.events && (state?.length || source?.length || country?.length));
  };
  // with nothing chosen the page needs no engine, and what becomes of its warm-up is nobody's matter
  const showLine = () => showEngine(line, browser, writeFilters(bar.value) !== "");
  showNote();
  bar.addEventListener("input", () => {
    showNote();
    showLine();
    unknown.hidden = true;
  });
  followHistory(bar, choices, carryFilters);
  wireChoices(bar);
  wireBrushes(bar, browser.isAnswering);
  wireDrill({bar, context, browser});
  if (location.hash) void scroll(settled);
  warmUp(bar, browser);
  browser.state.on(showLine);
  return bar;
}

/** Brings the figure of an address into view. */
async function scroll(settled: () => Promise<void>): Promise<void> {
  const {scrollToFigure} = await import("./scroll-to-figure.js");
  await scrollToFigure(document, settled);
}

/** Says what an address asks for that the report does not have; without an address that asks, its words are not fetched. */
async function sayUnknown(
  line: HTMLElement,
  search: string,
  {choices, locale}: Pick<ReportContext, "choices" | "locale">
): Promise<void> {
  const {describeUnknown} = await import("../model/describe-unknown.js");
  line.textContent = describeUnknown(search, choices, {locale});
  line.hidden = line.textContent === "";
}

const customersOnly =
  "Where visitors live and which source they came from is known only for customers. Visitors who never bought are left out here, so the conversion shown is that of customers.";

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

function showEngine(
  line: HTMLElement,
  browser: FilterControlOptions["browser"],
  needed: boolean
): void {
  const state = browser.state.now();
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
    "The filters could not be applied because the query engine did not load. You see the whole report. ",
    retry
  );
}

function loadingText(loaded: number, total: number): string {
  const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
  const of = total > 0 ? ` (${mb(loaded)} of ${mb(total)} MB)` : "";
  return `Loading the query engine${of}; this happens only once. Until then the page shows the report as it was before the change.`;
}

import type {ComparedWith, NotCompared} from "../model/compared-with.js";
import type {Compare, FilterChoices, Filters} from "../model/filters.js";
import type {Span} from "../model/brush.js";
import type {ReportContext} from "../model/report-context.js";
import type * as parts from "./compare-parts.js";
import type {CompareNote} from "./compare-note.js";
import type {CountedMenu} from "./count-facets.js";
import type {FilterCompare} from "./filter-compare.js";
import {h} from "./h.js";

/** What the menu is made of and describes with, fetched when it is first wanted. */
export interface Comparing {
  now(): CompareParts | undefined;
  load(): Promise<CompareParts>;
}

type CompareParts = typeof parts;

/** The menu of what figures are compared with, and the line below the bar that says why nothing is. */
export interface CompareMenu {
  readonly element: HTMLDetailsElement;
  readonly note: HTMLElement;
  get(): Compare | undefined;
  set(compare: Compare | undefined): void;
  /** What filters are compared with, in words; nothing where nothing is compared. */
  describe(filters: Filters): {readonly chip: string; readonly sentence: string} | undefined;
}

/** What the menu tells the bar. */
export interface CompareMenuOptions {
  readonly choices: FilterChoices;
  readonly comparing: Comparing;
  readonly covered?: Pick<ReportContext, "fullDays" | "gaps"> | undefined;
  /** Called after each change of the comparison. */
  changed(): void;
  /** Told of the days that are offered and chosen. */
  choose(span: Span): void;
  /** Told of the menus of the other filters when they are made. */
  onMenus(menus: readonly CountedMenu[]): void;
  /** Called when the words of a comparison are there. */
  onLoad(): void;
}

/** Makes the menu; its content is fetched when it is first opened, or a comparison is set. */
export function compareMenu(
  {choices, comparing, covered, changed, choose, onMenus, onLoad}: CompareMenuOptions,
  context: {document: Document; locale?: string}
): CompareMenu {
  const {document, locale} = context;
  let compare: Compare | undefined;
  let panel: FilterCompare | undefined;
  let line: CompareNote | undefined;
  const body = h(document, "div", {
    class: "filter-panel",
    role: "group",
    "aria-label": "Compare with"
  });
  const note = h(document, "div", {});
  const element = h(
    document,
    "details",
    {class: "filter-menu filter-compare", "data-filter": "compare"},
    h(document, "summary", {}, h(document, "span", {}, "Compare")),
    body
  );
  const mark = () => element.classList.toggle("filter-active", compare !== undefined);
  const mount = async () => {
    const made = await comparing.load();
    if (panel) return;
    const take = () => {
      compare = panel!.get();
      mark();
      changed();
    };
    panel = made.filterCompare(choices, {changed: take, onMenus}, context);
    const offered = (span: Span) => {
      choose(span);
      // the button that was pressed is gone
      element.querySelector("summary")!.focus();
    };
    line = made.compareNote(choices, offered, context);
    panel.set(compare);
    body.replaceChildren(panel.element);
    note.replaceChildren(line.element);
    onLoad();
  };
  const fullDays = {from: choices.firstDay, to: choices.lastDay};
  const found = (filters: Filters): ComparedWith | NotCompared | undefined =>
    comparing.now()?.comparedWith(filters, {fullDays, gaps: [], ...covered, choices});
  for (const type of ["pointerenter", "focusin", "toggle"])
    element.addEventListener(type, () => void mount(), {once: true});
  return {
    element,
    note,
    get: () => compare,
    set(next) {
      compare = next;
      mark();
      panel?.set(compare);
      if (compare && !panel) void mount();
    },
    describe(filters) {
      const [compared, words] = [found(filters), comparing.now()];
      line?.show(compared);
      return compared && words
        ? {
            chip: words.comparisonChip(compared, choices, {locale}),
            sentence: words.describeComparison(compared, choices, {locale})
          }
        : undefined;
    }
  };
}

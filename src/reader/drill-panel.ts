import type {FilterBar} from "../components/filter-bar.js";
import {h} from "../components/h.js";
import {describeFilters} from "../model/describe-filters.js";
import type {DrillPath, DrillStep} from "../model/drill.js";
import {drillWords, writeDrill} from "../model/drill.js";
import {writeFilters} from "../model/filter-url.js";
import type {Filters} from "../model/filters.js";
import {filtersWithout} from "../model/filters-without.js";
import type {ReportContext} from "../model/report-context.js";
import type {BrowserConnection} from "./create-browser-connection.js";
import {createReader} from "./create-reader.js";
import {drillContents} from "./drill-contents.js";
import {drillName} from "./drill-name.js";

/** What looking into something needs to know. */
export interface DrillOptions {
  readonly bar: FilterBar;
  readonly context: ReportContext;
  readonly browser: Pick<BrowserConnection, "askAside">;
}

/** The sheet at the side that shows what something is made of. */
export interface DrillPanel {
  /** Shows the last of a path, under the page's filters; closes where there is none. */
  show(path: DrillPath): void;
}

/** @param options.go follows a path: into more, or out */
export function drillPanel(
  {bar, context, browser, go}: DrillOptions & {go(path: DrillPath): void},
  document: Document
): DrillPanel {
  const reader = createReader({connection: {ask: browser.askAside}, context});
  const way = h(document, "ol", {class: "drill-way"});
  const close = h(
    document,
    "button",
    {type: "button", class: "sheet-close", "aria-label": "Close"},
    "×"
  );
  const body = h(document, "div", {class: "drill-body", "aria-live": "polite"});
  const panel = h(
    document,
    "dialog",
    {class: "drill", "aria-label": "What it is made of"},
    h(
      document,
      "div",
      {class: "sheet-head"},
      h(document, "nav", {"aria-label": "Way back"}, way),
      close
    ),
    body
  );
  document.querySelector("#observablehq-main")!.append(panel);
  let shown = "";
  let round = 0;

  const show = async (path: DrillPath) => {
    const filters = filtersWithout(bar.value, "compare");
    const key = JSON.stringify([path, filters]);
    if (panel.open && key === shown) return;
    shown = key;
    const own = ++round;
    const sql = reader.filtered(filters);
    if (!panel.open) panel.showModal();
    body.setAttribute("aria-busy", "true");
    const parts = await contents(path, filters).catch((error: unknown) => {
      console.error(error);
      shown = "";
      return [h(document, "p", {}, "This could not be read. Close it and try again.")];
    });
    if (own !== round) return;
    const names = await Promise.all(path.map((step) => drillName(step, sql)));
    if (own !== round) return;
    way.replaceChildren(
      ...crumbs(
        names.map((name, i) => ({name: name ?? path[i]!.value, i})),
        path
      )
    );
    body.replaceChildren(...parts);
    body.scrollTop = 0;
    // what was pressed is gone
    if (!panel.contains(document.activeElement)) body.querySelector("h2")?.focus();
    body.removeAttribute("aria-busy");
  };

  const contents = async (path: DrillPath, filters: Filters): Promise<Node[]> => {
    const sql = reader.filtered(filters);
    const last = path.at(-1)!;
    const names = await Promise.all(path.map((step) => drillName(step, sql)));
    const unknown = path.filter((_, i) => names[i] === undefined);
    if (unknown.length > 0)
      return unknown.map(({kind, value}) =>
        h(
          document,
          "p",
          {},
          `This report has no ${drillWords(kind).label.toLowerCase()} “${value}”.`
        )
      );
    const under = describeFilters(filters, context.choices, {locale: context.locale});
    return [
      h(document, "p", {class: "drill-kind"}, drillWords(last.kind).label),
      h(document, "h2", {tabindex: "-1"}, names.at(-1)!),
      h(document, "p", {class: "drill-under"}, under),
      await drillContents(path, sql),
      ...filterOffer(last, names.at(-1)!)
    ];
  };

  /** The same for the whole page, where it can be a filter. */
  const filterOffer = ({kind, value}: DrillStep, name: string): Node[] => {
    if (kind === "product" || kind === "segment") return [];
    const button = h(
      document,
      "button",
      {type: "button", class: "button"},
      `Filter the page by ${name}`
    );
    button.addEventListener("click", () => {
      const next: Filters =
        kind === "day"
          ? {...bar.value, from: value, to: value}
          : {...bar.value, sets: {...bar.value.sets, [kind]: [value]}};
      const search = writeFilters(next, writeDrill([], location.search));
      history.pushState(null, "", `${location.pathname}${search}${location.hash}`);
      leave();
      bar.value = next;
      bar.dispatchEvent(new Event("input", {bubbles: true}));
    });
    return [h(document, "p", {class: "drill-filter"}, button)];
  };

  const crumbs = (names: readonly {name: string; i: number}[], path: DrillPath) => {
    const title = document.querySelector("#observablehq-main h1")?.textContent ?? "Page";
    return [{name: title, i: -1}, ...names].map(({name, i}) => {
      if (i === path.length - 1) return h(document, "li", {"aria-current": "true"}, name);
      const back = h(document, "button", {type: "button", class: "drill-back"}, name);
      back.addEventListener("click", () => go(path.slice(0, i + 1)));
      return h(document, "li", {}, back);
    });
  };

  const leave = () => {
    ++round;
    shown = "";
    if (panel.open) panel.close();
  };
  close.addEventListener("click", () => go([]));
  panel.addEventListener("cancel", (event) => {
    event.preventDefault();
    go([]);
  });
  // a press beside the sheet
  panel.addEventListener("pointerdown", ({target}) => target === panel && go([]));
  return {show: (path) => (path.length === 0 ? leave() : void show(path))};
}

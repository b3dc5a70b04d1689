import type {CategoryNames} from "../format/category-label.js";
import type {Source, Sources} from "../model/source.js";
import {sourcesOf, weightOf} from "../model/source.js";
import {sourcesBehind} from "../model/sources-behind.js";
import {estimateNote} from "./estimate-note.js";
import {formatCount} from "../format/format-count.js";
import type {Maybe} from "./given.js";
import {given} from "./given.js";
import {append, documentOf, h} from "./h.js";
import {downloadText} from "./download-text.js";
import {onPrint} from "./on-print.js";
import {slug} from "../format/slug.js";
import type {TableColumn} from "./table-column.js";
import type {Facet} from "../model/facet.js";
import {facetNote} from "../model/facet.js";
import {tableCsv} from "./table-csv.js";
import {tableHeading} from "./table-heading.js";
import {tableLabel} from "./table-label.js";
import type {TableDrill} from "./table-line.js";
import {tableLine} from "./table-line.js";
import {tableRows} from "./table-rows.js";

export type TableRow = Record<string, unknown>;

export interface TableOptions {
  /** Those that are false are left out: `has.brands && "brand"`. */
  columns: readonly Maybe<TableColumn>[];
  /** Offers a search box over all text in the row; by default when there are more rows than a page. */
  search?: boolean;
  /** The order at first. */
  sort?: {key: string; descending?: boolean};
  pageSize?: number;
  /** Says what the table holds to those who cannot see it; by default its headings. */
  label?: string;
  /** The name of the CSV offered for download, without its ending, by default the label's; "": no download. */
  filename?: string;
  /** What to say when there are no rows. */
  empty?: string;
  /**
   * What the rows were made of, where they are not a query's own: rows, or `[]` for what tells of no
   * visitor. If it is a sample, the table says so, or those of its columns that say they are estimated.
   */
  sql?: Sources;
  /** The filter that rows choose a value of; they are then asked without it, and those not chosen step back. */
  facet?: Facet;
  /** What of the rows a reader can look into. */
  drill?: TableDrill;
  /**
   * Where the rows are so many that they may be the first of more: what reads all, which a table does when they are
   * sorted, searched, asked for or taken away. Until then it says that it has the first.
   */
  first?: {readonly count: number; all(): Promise<readonly TableRow[]>};
  locale?: string;
  currency?: string;
  categoryNames?: CategoryNames;
  document?: Document;
}

/**
 * A table that can be sorted, searched and taken away as CSV. Rows may be of any number.
 *
 * @param rows rows of a query, or others and in `options.sql` what they were made of
 * @throws Error `missing source: …` where neither tells whether they are of a sample, `unknown column: …`
 */
export function plainTable(
  rows: readonly TableRow[] & Partial<Source>,
  options: TableOptions
): HTMLElement {
  const document = documentOf(options);
  const {pageSize = 10, search = rows.length > pageSize, locale} = options;
  const state = {sort: options.sort, query: "", shown: pageSize, printing: false};
  const own = given(options.columns);
  let table = tableRows(rows, own, options);
  const {columns} = table;
  let rest = options.first && rows.length >= options.first.count ? options.first.all : undefined;
  const label = options.label ?? tableLabel(columns, locale);
  const {filename = slug(label)} = options;

  const body = h(document, "tbody");
  const weight = weightOf(sourcesOf(sourcesBehind(rows, options.sql, "a table")));
  const some = weight > 1 && columns.some((column) => column.estimated);
  const heads = columns.map((column) => tableHeading(document, column, some && column.estimated));
  const count = h(document, "span", {class: "table-count", role: "status"});
  const more = h(document, "button", {type: "button", class: "button-quiet table-more"});
  const box = h(document, "input", {
    type: "search",
    class: "table-search",
    placeholder: "Search",
    "aria-label": `Search ${options.label ?? "the table"}`
  });

  const render = () => {
    const found = table.find(state.query, state.sort);
    const size =
      state.printing && state.shown === pageSize ? printSize : Math.min(state.shown, found.length);
    const shown = found.slice(0, size);
    body.replaceChildren(...shown.map((row) => tableLine(document, table.columns, row, options)));
    if (shown.length === 0)
      body.appendChild(
        h(
          document,
          "tr",
          {},
          h(
            document,
            "td",
            {class: "table-empty", colspan: columns.length},
            table.rows.length === 0
              ? (options.empty ?? "No rows match these filters.")
              : `Nothing matches “${state.query.trim()}”.`
          )
        )
      );
    heads.forEach(({th}, i) => {
      if (state.sort?.key !== columns[i]!.key) th.removeAttribute("aria-sort");
      else th.setAttribute("aria-sort", state.sort.descending ? "descending" : "ascending");
    });
    const n = (value: number) => formatCount(value, {locale});
    const rows = `${rest ? "the first " : ""}${n(found.length)} ${found.length === 1 ? "row" : "rows"}`;
    count.textContent = shown.length < found.length ? `${n(shown.length)} of ${rows}` : rows;
    const isWhole = state.shown >= found.length && !rest;
    const isMuch = rest !== undefined || found.length > atOnce;
    more.textContent = isWhole
      ? `Show ${n(pageSize)}`
      : isMuch
        ? `Show ${n(step)} more`
        : `Show all ${n(found.length)}`;
    more.hidden = found.length <= pageSize && !rest;
  };
  /** Reads the rows that are not there yet; what cannot be read leaves the first, which are called so. */
  const readRest = async () => {
    const read = rest;
    if (!read) return;
    count.textContent = "Reading all rows…";
    body.setAttribute("aria-busy", "true");
    try {
      const all = await read();
      if (rest) table = tableRows(all, own, options);
      rest = undefined;
    } finally {
      body.removeAttribute("aria-busy");
    }
  };
  const ofAll = (act: () => void) => {
    act();
    if (rest) void readRest().then(render, cannotRead);
    else render();
  };
  const cannotRead = () => {
    state.sort = options.sort;
    state.query = box.value = "";
    render();
    count.textContent += ": the others could not be read";
  };

  heads.forEach(({button}, i) =>
    button.addEventListener("click", () => {
      // Numbers are asked for from the top, names from A.
      const {key, right: first} = columns[i]!;
      ofAll(() => {
        state.sort = {
          key,
          descending: state.sort?.key === key ? !state.sort.descending : first
        };
      });
    })
  );
  more.addEventListener("click", () => {
    const found = table.find(state.query).length;
    const next = rest || found > atOnce ? state.shown + step : found;
    const isWhole = !rest && state.shown >= found;
    ofAll(() => (state.shown = isWhole ? pageSize : next));
  });
  box.addEventListener("input", (event) => {
    // A page that listens for "input" on what holds the table must not take typing for a filter.
    event.stopPropagation();
    ofAll(() => (state.query = box.value));
  });

  render();
  onPrint(document, body, (printing) => {
    state.printing = printing;
    render();
  });
  const note = facetNote(options.facet, "table");
  const foot = h(document, "div", {class: "table-foot"}, count, more);
  if (filename) {
    const save = h(document, "button", {type: "button", class: "button-quiet"}, "Download CSV");
    const download = () => {
      render();
      const found = table.find(state.query, state.sort);
      downloadText(document, `${filename}.csv`, tableCsv(found, columns), "text/csv");
    };
    save.addEventListener("click", () => void readRest().then(download, cannotRead));
    append(document, foot, [save]);
  }
  return h(
    document,
    "div",
    {class: "data-table"},
    search && rows.length > 0 && h(document, "div", {class: "table-tools"}, box),
    h(
      document,
      "div",
      {class: "table-scroll", tabindex: 0, role: "region", "aria-label": label},
      h(
        document,
        "table",
        {},
        h(
          document,
          "thead",
          {},
          h(
            document,
            "tr",
            {},
            heads.map(({th}) => th)
          )
        ),
        body
      )
    ),
    foot,
    note && h(document, "p", {class: "table-note"}, note),
    estimateNote(document, weight > 1 ? {samplingFactor: weight, columns: some} : undefined)
  );
}

/** Rows that are shown at once if they are asked for, */
const atOnce = 1000;
/** and of more than that, how many are added at a time: a page with ten thousand would not move. */
const step = 200;

/** Rows that a table has on paper, unless all were asked for before. */
const printSize = 20;

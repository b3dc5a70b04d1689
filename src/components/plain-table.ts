import type {CategoryNames} from "../format/category-label.js";
import type {Source, Sources} from "../model/source.js";
import {sourcesOf, weightOf} from "../model/source.js";
import {sourcesBehind} from "../model/sources-behind.js";
import {about, estimateNote} from "./estimate-note.js";
import {formatCount} from "../format/format-count.js";
import type {Maybe} from "./given.js";
import {given} from "./given.js";
import {append, documentOf, h} from "./h.js";
import {downloadText} from "./download-text.js";
import {list} from "../format/list.js";
import {lowerFirst} from "../format/lower-first.js";
import {onPrint} from "./on-print.js";
import {slug} from "../format/slug.js";
import {sortRows} from "../format/sort-rows.js";
import type {ReadColumn, TableColumn} from "./table-column.js";
import {isNumber, readColumn} from "./table-column.js";
import {tableCsv} from "./table-csv.js";

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
  const state = {sort: options.sort, query: "", all: false, printing: false};
  const columns = given(options.columns).map((column) => readColumn(column, rows, options));
  const label = options.label ?? headings(columns, locale);
  const {filename = slug(label)} = options;
  const texts = new Map<TableRow, string>();

  const body = h(document, "tbody");
  const weight = weightOf(sourcesOf(sourcesBehind(rows, options.sql, "a table")));
  const some = weight > 1 && columns.some((column) => column.estimated);
  const heads = columns.map((column) => heading(document, column, some && column.estimated));
  const count = h(document, "span", {class: "table-count", role: "status"});
  const more = h(document, "button", {type: "button", class: "button-quiet table-more"});
  const box = h(document, "input", {
    type: "search",
    class: "table-search",
    placeholder: "Search",
    "aria-label": `Search ${options.label ?? "the table"}`
  });

  const matches = () => {
    const query = state.query.trim().toLocaleLowerCase(locale);
    const found = query ? rows.filter((row) => textOf(row).includes(query)) : rows;
    const {sort} = state;
    if (!sort) return found;
    const of = columns.find(({key}) => key === sort.key);
    // named things are sorted by the names that are seen
    const named = (value: unknown) => (of?.code(value) === undefined ? value : of.text(value));
    return sortRows(found, {...sort, named}, locale);
  };
  const textOf = (row: TableRow) => {
    let text = texts.get(row);
    if (text === undefined) {
      text = columns
        .flatMap(({key, text, code}) => [text(row[key]), code(row[key]) ?? ""])
        .join("\n");
      texts.set(row, (text = text.toLocaleLowerCase(locale)));
    }
    return text;
  };
  const render = () => {
    const found = matches();
    const shown = state.all ? found : found.slice(0, state.printing ? printSize : pageSize);
    body.replaceChildren(...shown.map((row) => line(document, columns, row)));
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
            rows.length === 0
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
    count.textContent =
      shown.length < found.length
        ? `${n(shown.length)} of ${n(found.length)} rows`
        : `${n(found.length)} ${found.length === 1 ? "row" : "rows"}`;
    more.textContent = state.all ? `Show ${n(pageSize)}` : `Show all ${n(found.length)}`;
    more.hidden = found.length <= pageSize;
  };

  heads.forEach(({button}, i) =>
    button.addEventListener("click", () => {
      // Numbers are asked for from the top, names from A.
      const {key, right: first} = columns[i]!;
      state.sort = {
        key,
        descending: state.sort?.key === key ? !state.sort.descending : first
      };
      render();
    })
  );
  more.addEventListener("click", () => {
    state.all = !state.all;
    render();
  });
  box.addEventListener("input", (event) => {
    // A page that listens for "input" on what holds the table must not take typing for a filter.
    event.stopPropagation();
    state.query = box.value;
    render();
  });

  render();
  onPrint(document, body, (printing) => {
    state.printing = printing;
    render();
  });
  const foot = h(document, "div", {class: "table-foot"}, count, more);
  if (filename) {
    const save = h(document, "button", {type: "button", class: "button-quiet"}, "Download CSV");
    save.addEventListener("click", () =>
      downloadText(document, `${filename}.csv`, tableCsv(matches(), columns), "text/csv")
    );
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
    estimateNote(document, weight > 1 ? {samplingFactor: weight, columns: some} : undefined)
  );
}

function headings(columns: readonly ReadColumn[], locale?: string): string {
  return list(
    columns.map(({label}, i) => (i === 0 ? label : lowerFirst(label))),
    {locale}
  );
}

/** Rows that a table has on paper, unless all were asked for before. */
const printSize = 20;

function heading(document: Document, column: ReadColumn, marked: boolean) {
  const button = h(
    document,
    "button",
    {type: "button", class: "sort", title: column.title},
    marked ? about + column.label : column.label
  );
  return {
    button,
    th: h(document, "th", {scope: "col", class: column.right ? "right" : null}, button)
  };
}

function line(document: Document, columns: readonly ReadColumn[], row: TableRow): HTMLElement {
  return h(
    document,
    "tr",
    {},
    columns.map((column, i) => {
      const {right, max, text, code} = column;
      const value = row[column.key];
      const share = max > 0 && isNumber(value) ? Math.max(0, Number(value)) / max : null;
      const attributes = {
        class: [right && "right", share !== null && "bar"].filter(Boolean).join(" ") || null,
        "data-column": column.key,
        "data-value": code(value) ?? null,
        title: code(value) ?? null,
        style: share === null ? null : `--share: ${(share * 100).toFixed(2)}%`
      };
      return i === 0
        ? h(document, "th", {...attributes, scope: "row"}, text(value))
        : h(document, "td", attributes, text(value));
    })
  );
}

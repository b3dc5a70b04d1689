import type {Source, Sources} from "../model/source.js";
import {weightOf, sourcesOf} from "../model/source.js";
import {about, estimateNote} from "./estimate-note.js";
import {formatCount} from "../format/format-count.js";
import {formatDate} from "../format/format-date.js";
import {append, documentOf, h} from "./h.js";
import {noValue} from "../format/intl.js";
import {downloadText} from "./download-text.js";
import {sortRows} from "../format/sort-rows.js";
import {tableCsv} from "./table-csv.js";

export type TableRow = Record<string, unknown>;

/** One column: the row's key, its heading, and how its values are shown. */
export interface TableColumn {
  key: string;
  label: string;
  /** Shows a number; numbers without one are counts. */
  format?: (value: number) => string;
  /** Numbers stand right, all else left, unless said. */
  align?: "left" | "right";
  /** Draws a bar behind the value, as long as its share of the column's largest. */
  bar?: boolean;
  /** Where the table is an estimate: this column is, and those that do not say so are exact. */
  estimated?: boolean;
  /** Says what the column is, on hover and to screen readers. */
  title?: string;
}

export interface TableOptions {
  columns: readonly TableColumn[];
  /** Offers a search box over all text in the row; by default when there are more rows than a page. */
  search?: boolean;
  /** The order at first. */
  sort?: {key: string; descending?: boolean};
  pageSize?: number;
  /** The name of the CSV offered for download, without its ending; none: no download. */
  filename?: string;
  /** Says what the table holds to those who cannot see it. */
  label?: string;
  /** What to say when there are no rows. */
  empty?: string;
  /**
   * What the rows were made of, where they are not a query's own: rows, or `[]` for what tells of no
   * visitor. If it is a sample, the table says so, or those of its columns that say they are estimated.
   */
  sql?: Sources;
  locale?: string;
  document?: Document;
}

/**
 * A table that can be sorted, searched and taken away as CSV. Rows may be of any number.
 *
 * @param rows rows of a query, or others and in `options.sql` what they were made of
 * @throws Error `missing source: …` where neither tells whether they are of a sample
 */
export function dataTable(
  rows: readonly TableRow[] & Partial<Source>,
  options: TableOptions
): HTMLElement {
  const document = documentOf(options);
  const {columns, pageSize = 10, search = rows.length > pageSize, filename, locale} = options;
  const state = {sort: options.sort, query: "", all: false, printing: false};
  const looks = columns.map((column) => columnLook(column, rows, locale));
  const texts = new Map<TableRow, string>();

  const body = h(document, "tbody");
  const weight = weightOf(sourcesOf(sourceOf(rows, options)));
  const some = weight > 1 && columns.some((column) => column.estimated);
  const heads = columns.map((column, i) =>
    heading(document, column, looks[i]!.right, some && column.estimated)
  );
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
    return state.sort ? sortRows(found, state.sort, locale) : found;
  };
  const textOf = (row: TableRow) => {
    let text = texts.get(row);
    if (text === undefined) {
      text = columns.map((column, i) => looks[i]!.text(row[column.key])).join("\n");
      texts.set(row, (text = text.toLocaleLowerCase(locale)));
    }
    return text;
  };
  const render = () => {
    const found = matches();
    const shown = state.all ? found : found.slice(0, state.printing ? printSize : pageSize);
    body.replaceChildren(...shown.map((row) => line(document, columns, looks, row)));
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
      const {key} = columns[i]!;
      // Numbers are asked for from the top, names from A.
      const first = looks[i]!.right;
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
      {class: "table-scroll", tabindex: 0, role: "region", "aria-label": options.label ?? "Table"},
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
    estimateNote(document, weight > 1 ? {scale: weight, columns: some} : undefined)
  );
}

function sourceOf(rows: readonly TableRow[] & Partial<Source>, {sql}: TableOptions): Sources {
  if (sql !== undefined) return sql;
  if (rows.sql !== undefined) return rows as unknown as Source;
  throw new Error("missing source: a table’s rows are no query’s; say sql: what they were made of");
}

/** Rows that a table has on paper, where nobody can ask for more. */
const printSize = 250;

/** Calls back before the page is printed and after, as long as an element is on it. */
function onPrint(document: Document, element: Element, listener: (printing: boolean) => void) {
  const window = document.defaultView;
  const types = ["beforeprint", "afterprint"];
  const heard = ({type}: Event) => {
    if (element.isConnected) listener(type === "beforeprint");
    else for (const one of types) window?.removeEventListener(one, heard);
  };
  for (const type of types) window?.addEventListener(type, heard);
}

/** How a column's cells look, worked out once from its values. */
interface Look {
  right: boolean;
  max: number;
  text: (value: unknown) => string;
}

function columnLook(column: TableColumn, rows: readonly TableRow[], locale?: string): Look {
  const values = rows.map((row) => row[column.key]);
  const numeric =
    values.some(isNumber) && values.every((value) => isNumber(value) || isNull(value));
  return {
    right: column.align ? column.align === "right" : numeric,
    max: column.bar ? Math.max(0, ...values.filter(isNumber).map(Number)) : 0,
    text: (value) => {
      if (isNull(value)) return noValue;
      if (isNumber(value))
        return column.format ? column.format(Number(value)) : formatCount(value, {locale});
      return value instanceof Date ? formatDate(value, {locale}) : String(value);
    }
  };
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function isNull(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function heading(document: Document, column: TableColumn, right: boolean, marked = false) {
  const button = h(
    document,
    "button",
    {type: "button", class: "sort", title: column.title},
    marked ? about + column.label : column.label
  );
  return {
    button,
    th: h(document, "th", {scope: "col", class: right ? "right" : null}, button)
  };
}

function line(
  document: Document,
  columns: readonly TableColumn[],
  looks: readonly Look[],
  row: TableRow
): HTMLElement {
  return h(
    document,
    "tr",
    {},
    columns.map((column, i) => {
      const value = row[column.key];
      const {right, max, text} = looks[i]!;
      const share = max > 0 && isNumber(value) ? Math.max(0, Number(value)) / max : null;
      const attributes = {
        class: [right && "right", share !== null && "bar"].filter(Boolean).join(" ") || null,
        "data-column": column.key,
        style: share === null ? null : `--share: ${(share * 100).toFixed(2)}%`
      };
      return i === 0
        ? h(document, "th", {...attributes, scope: "row"}, text(value))
        : h(document, "td", attributes, text(value));
    })
  );
}

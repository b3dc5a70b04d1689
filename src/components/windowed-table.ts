import {formatCount} from "../format/format-count.js";
import type {Look} from "../format/value-format.js";
import {h} from "./h.js";
import {onPrint} from "./on-print.js";
import type {TableColumn} from "./table-column.js";
import {tableHeading} from "./table-heading.js";
import type {TableRows} from "./table-rows.js";
import {tableRows} from "./table-rows.js";

type Row = Record<string, unknown>;

export interface WindowedOptions extends Look {
  readonly columns: readonly TableColumn[];
  /** Says what the table holds to those who cannot see it. */
  readonly label: string;
  readonly document: Document;
}

/** A table of any number of rows, of which only those in sight are elements. */
export interface WindowedTable {
  readonly element: HTMLElement;
  /** The rows as they are searched and sorted now. */
  found(): readonly Row[];
  /** Heads of the columns, for what is put below their names. */
  readonly heads: readonly HTMLElement[];
  readonly table: TableRows<Row>;
}

/** Rows beyond the edge that are there already when a reader scrolls. */
const beyond = 15;
/** Rows on paper. */
const printed = 40;
/** Height of a row, in pixels, as the style sheet has it. */
const rowHeight = 30;

/** A cell shows one line: more of a text is in the files alone. */
const cut = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/** A table that can be sorted, searched and scrolled through, however long it is. */
export function windowedTable(rows: readonly Row[], options: WindowedOptions): WindowedTable {
  const {document, label, locale} = options;
  const table = tableRows(rows, options.columns, options);
  const {columns} = table;
  const state: {sort?: {key: string; descending: boolean}; query: string} = {query: ""};
  let found = table.find("");
  let first = -1;
  const heads = columns.map((column) => tableHeading(document, column, false));
  const body = h(document, "tbody");
  const count = h(document, "p", {class: "table-count", role: "status"});
  const box = h(document, "input", {
    type: "search",
    class: "table-search",
    placeholder: "Search",
    "aria-label": `Search ${label}`
  });
  const grid = h(
    document,
    "table",
    {"aria-rowcount": rows.length + 1},
    h(
      document,
      "colgroup",
      {},
      columns.map(({key, label, text}) => {
        const lengths = rows.slice(0, 100).map((row) => text(row[key]).length);
        const width = Math.min(40, Math.max(label.length + 2, 13, ...lengths) + 1);
        return h(document, "col", {style: `width: ${width}ch`});
      })
    ),
    h(
      document,
      "thead",
      {},
      h(
        document,
        "tr",
        {"aria-rowindex": 1},
        heads.map(({th}) => th)
      )
    ),
    body
  );
  const scroll = h(
    document,
    "div",
    {class: "windowed-scroll", tabindex: 0, role: "region", "aria-label": label},
    grid
  );
  const space = (height: number) =>
    h(
      document,
      "tr",
      {"aria-hidden": "true", class: "windowed-space"},
      h(document, "td", {colspan: columns.length, style: `height: ${height}px`})
    );
  const line = (row: Row, i: number) =>
    h(
      document,
      "tr",
      {"aria-rowindex": i + 2},
      columns.map(({key, right, text, code}, j) =>
        h(
          document,
          j === 0 ? "th" : "td",
          {class: right ? "right" : null, scope: j === 0 && "row", title: code(row[key])},
          cut(text(row[key]))
        )
      )
    );
  const draw = (from: number, to: number) => {
    first = from;
    body.replaceChildren(
      space(from * rowHeight),
      ...found.slice(from, to).map((row, i) => line(row, from + i)),
      space((found.length - Math.min(to, found.length)) * rowHeight)
    );
  };
  const show = (isNew = false) => {
    const inSight = Math.ceil((scroll.clientHeight || 480) / rowHeight);
    const top = Math.max(0, Math.floor(scroll.scrollTop / rowHeight) - beyond);
    // a few rows at a time, so that most steps of a scroll change nothing
    const from = top - (top % 5);
    if (isNew || from !== first) draw(from, from + inSight + 2 * beyond + 5);
  };
  const find = () => {
    found = table.find(state.query, state.sort);
    heads.forEach(({th}, i) => {
      if (state.sort?.key !== columns[i]!.key) th.removeAttribute("aria-sort");
      else th.setAttribute("aria-sort", state.sort.descending ? "descending" : "ascending");
    });
    const n = (value: number) => formatCount(value, {locale});
    const all = `${n(rows.length)} ${rows.length === 1 ? "row" : "rows"}`;
    count.textContent = found.length === rows.length ? all : `${n(found.length)} of ${all}`;
    grid.setAttribute("aria-rowcount", String(found.length + 1));
    scroll.scrollTop = 0;
    show(true);
  };
  heads.forEach(({button}, i) =>
    button.addEventListener("click", () => {
      const {key, right} = columns[i]!;
      state.sort = {key, descending: state.sort?.key === key ? !state.sort.descending : right};
      find();
    })
  );
  box.addEventListener("input", (event) => {
    event.stopPropagation();
    state.query = box.value;
    find();
  });
  scroll.addEventListener("scroll", () => requestAnimationFrame(() => show()), {passive: true});
  onPrint(document, scroll, (printing) => (printing ? draw(0, printed) : show(true)));
  find();
  const element = h(
    document,
    "div",
    {class: "windowed"},
    h(document, "div", {class: "table-tools"}, count, box),
    scroll
  );
  return {element, found: () => found, heads: heads.map(({th}) => th), table};
}

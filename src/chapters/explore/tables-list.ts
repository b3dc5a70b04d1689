import {h} from "../../components/h.js";
import {isLive} from "../../components/is-live.js";
import {formats} from "../../format/formats.js";
import {context} from "../../reader/page.js";
import type {QueryDesk} from "./query-desk.js";
import {columnFigures} from "./column-figures.js";
import type {ToldColumn, ToldTable} from "./tell-tables.js";

/** The tables that can be asked: what each holds, and its columns. A press on a column puts it into the query. */
export function tablesList(tables: readonly ToldTable[], desk: QueryDesk): HTMLElement {
  return h(
    document,
    "div",
    {class: "told-tables"},
    tables.map((table) => tableEntry(table, desk))
  );
}

function tableEntry(table: ToldTable, desk: QueryDesk): HTMLElement {
  const {name, about, columns} = table;
  const cells = new Map<string, HTMLElement>();
  const rows = columns.map((column) => {
    const cell = h(document, "td", {class: "told-figures"});
    cells.set(column.name, cell);
    return h(
      document,
      "tr",
      {},
      h(document, "th", {scope: "row"}, columnName(column, desk)),
      h(document, "td", {}, column.type),
      h(document, "td", {}, column.about),
      cell
    );
  });
  const status = h(document, "p", {class: "query-status", role: "status"});
  const element = h(
    document,
    "details",
    {class: "told-table"},
    h(document, "summary", {}, h(document, "code", {}, name), " ", about),
    h(document, "p", {class: "told-facts"}, factsOf(table)),
    status,
    h(
      document,
      "div",
      {class: "table-scroll", tabindex: 0, role: "region", "aria-label": `Columns of ${name}`},
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
            ["Column", "Type", "Meaning", "Values"].map((label) =>
              h(document, "th", {scope: "col"}, label)
            )
          )
        ),
        h(document, "tbody", {}, rows)
      )
    )
  );
  if (isLive(document)) {
    let under: unknown;
    const read = () => {
      if (!element.open || under === desk.filters) return;
      const own = (under = desk.filters);
      status.textContent = "Reading the values…";
      columnFigures(table, own).then(
        (figures) => {
          if (under !== own) return;
          status.textContent = "";
          for (const [column, text] of figures) cells.get(column)!.textContent = text;
        },
        (error: unknown) => {
          if (under !== own) return;
          under = undefined;
          for (const cell of cells.values()) cell.textContent = "";
          status.textContent = `The values could not be read: ${String(error)}`;
        }
      );
    };
    element.addEventListener("toggle", read);
    if (table.followsFilters) desk.onFollow(read);
  }
  return element;
}

function columnName({name}: ToldColumn, desk: QueryDesk): Node {
  if (!isLive(document)) return h(document, "code", {}, name);
  const button = h(
    document,
    "button",
    {type: "button", class: "told-column", title: "Put it into the query"},
    name
  );
  button.addEventListener("click", () => desk.insert(name));
  return button;
}

function factsOf({grain, followsFilters, isSampled, rows, bytes}: ToldTable): string {
  const {plural, count} = formats(context);
  const size =
    bytes === undefined ? "" : `, ${count(Math.max(1, Math.round(bytes / 1000)))} kB packed`;
  return [
    grain && `${grain[0]!.toUpperCase()}${grain.slice(1)}.`,
    rows !== undefined && `${plural(rows, "row")}${size}.`,
    followsFilters ? "Follows the filters." : "Of the whole report, whatever is chosen above.",
    isSampled && `A sample: one visitor in ${count(context.samplingFactor)}.`
  ]
    .filter(Boolean)
    .join(" ");
}

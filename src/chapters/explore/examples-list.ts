import {h} from "../../components/h.js";
import {isLive} from "../../components/is-live.js";
import {examples} from "../../model/explore/examples.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dataTable} from "../../reader/data-table.js";
import type {QueryDesk} from "./query-desk.js";

/** Rows of an answer that are shown with its question. */
const shown = 5;

/** Questions that stand ready, each with its query and its answer for the whole report. */
export async function examplesList(sql: SqlTag, desk: QueryDesk): Promise<HTMLElement> {
  const {context} = sql.reader;
  const parts = await Promise.all(
    examples(context).map(async ({question, sql: text}) => {
      const rows = await sql.ask(text);
      const open = h(
        document,
        "button",
        {type: "button", class: "button-quiet"},
        "Open this query"
      );
      open.addEventListener("click", () => {
        desk.open({sql: text});
        desk.element.scrollIntoView({block: "start"});
      });
      return h(
        document,
        "details",
        {class: "example"},
        h(document, "summary", {}, question),
        h(document, "pre", {}, h(document, "code", {}, text)),
        isLive(document) && open,
        dataTable(rows, {
          columns: Object.keys(rows[0] ?? {}),
          label: question,
          pageSize: shown,
          search: false,
          empty: "Nothing in this report answers it."
        })
      );
    })
  );
  return h(document, "div", {class: "examples"}, parts);
}

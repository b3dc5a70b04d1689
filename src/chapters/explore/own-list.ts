import {h} from "../../components/h.js";
import {isLive} from "../../components/is-live.js";
import {forgetQueries, ownQueries} from "./own-queries.js";
import type {KeptQuery} from "../../components/query-address.js";

/** The reader's own queries of this browser, each to be opened again, and the way to forget them. */
export function ownList(open: (query: KeptQuery) => void): {element: HTMLElement; show(): void} {
  const list = h(document, "ol", {class: "own-queries"});
  const clear = h(document, "button", {type: "button", class: "button-quiet"}, "Forget them all");
  const element = h(
    document,
    "details",
    {class: "own", hidden: true},
    h(document, "summary", {}, "Your queries in this browser"),
    h(document, "p", {}, "They are kept in this browser alone."),
    list,
    clear
  );
  const show = () => {
    const queries = isLive(document) ? ownQueries() : [];
    element.hidden = queries.length === 0;
    list.replaceChildren(
      ...queries.map((query) => {
        const text = query.sql.replace(/\s+/g, " ").trim();
        const label = text.length > 90 ? `${text.slice(0, 89)}…` : text;
        const choice = h(document, "button", {type: "button", class: "own-query"}, label);
        choice.addEventListener("click", () => open(query));
        return h(document, "li", {}, choice);
      })
    );
  };
  clear.addEventListener("click", () => {
    forgetQueries();
    show();
  });
  show();
  return {element, show};
}

import {h} from "../../components/h.js";
import {prose} from "../../components/prose.js";
import {list} from "../../format/list.js";
import type {MethodsFacts} from "../../model/methods-facts.js";

/** What the exports may hold, by the names that chapters need it under. */
const matters = new Map([
  ["events", "event log"],
  ["sales", "orders or purchases"],
  ["customers", "customer file"],
  ["buyers", "orders of known customers"],
  ["states", "states of customers"],
  ["usStates", "states of the US"],
  ["sources", "what brought customers"],
  ["countries", "countries"],
  ["returns", "returns"],
  ["categories", "categories of products"],
  ["brands", "brands of products"]
]);

/** Which chapters the exports do not fill, and what they lack for it. */
export function chaptersLeftOut(left: MethodsFacts["left"], {locale}: {locale: string}): Node {
  if (!left.length) return prose`None: the exports fill every chapter.`;
  const items = left.map(({title, needs}) => {
    const lacks = list(
      needs.map((need) => matters.get(need) ?? need),
      {locale, type: "or"}
    );
    return h(document, "li", {}, h(document, "b", {}, title), `: the exports have no ${lacks}.`);
  });
  return h(document, "ul", {}, items);
}

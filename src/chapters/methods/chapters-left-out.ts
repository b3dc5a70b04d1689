import {h} from "../../components/h.js";
import {prose} from "../../components/prose.js";
import {list} from "../../format/list.js";
import type {Subject} from "../../model/subjects.js";
import type {MethodsFacts} from "../../model/methods-facts.js";

/** Every subject as a sentence says that the exports lack it: "no event log". */
const names: Record<string, string> & Record<Subject, string> = {
  events: "event log",
  visitors: "visitors",
  sessions: "sessions",
  eventTimes: "times of events",
  prices: "prices",
  carts: "cart events",
  purchases: "purchase events",
  sales: "orders or purchases",
  revenue: "amounts of sales",
  orders: "order export",
  saleTimes: "times of orders",
  customers: "customer file",
  buyers: "orders of known customers",
  states: "buyers’ states",
  usStates: "US states",
  sources: "buyers’ sources",
  countries: "buyers’ countries",
  returns: "returns",
  unitPrices: "prices of one piece",
  discounts: "discounts",
  tax: "tax",
  shipping: "shipping",
  unexplained: "amounts that differ from their parts",
  categories: "product categories",
  brands: "product brands"
};

/** Which chapters are left out, and what the exports lack for them. */
export function chaptersLeftOut(left: MethodsFacts["left"], {locale}: {locale: string}): Node {
  if (!left.length) return prose`None: the exports have data for every chapter.`;
  const items = left.map(({title, needs}) => {
    const missing = list(
      needs.map((need) => names[need] ?? need),
      {locale, type: "or"}
    );
    return h(document, "li", {}, h(document, "b", {}, title), `: the exports have no ${missing}.`);
  });
  return h(document, "ul", {}, items);
}

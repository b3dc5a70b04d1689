import type {Filters, SetFilterId} from "../../model/filters.js";
import {setFilters} from "../../model/filters.js";

/** A filter that a reader can set: one of the filter bar's, or the period. */
export type FilterId = SetFilterId | "period";

/** All of them, in order. */
export const filterIds: readonly FilterId[] = ["period", ...setFilters.map(({id}) => id)];

/** Filters under which a claim is silent, each with the reason as a clause. */
export type SilentUnder = Readonly<Partial<Record<FilterId, string>>>;

/** No filter chooses what the claim finds. */
export const noFilter: SilentUnder = {};

/** For claims about what visitors did: who bought, and what came of views and carts. */
export const ofVisits: SilentUnder = {
  event_type: "it counts events of several types, and the filter leaves some of them out",
  ...under(
    ["state", "country", "source"],
    "places and sources are known of customers alone, and customers are those who bought"
  )
};

/** For claims about what is in a basket. */
export const ofBaskets: SilentUnder = under(
  ["category", "brand", "price_band"],
  "a basket or order is cut down to the products that the filter keeps"
);

/** For claims about what a customer did before and after. */
export const ofHistories: SilentUnder = {
  period: "what customers did before and after the period is left out",
  ...under(["category", "brand", "price_band"], "what else these customers bought is left out")
};

/** For claims about what orders are worth. */
export const ofAmounts: SilentUnder = {
  price_band: "the filter itself decides how large amounts can be"
};

/** For claims that compare the values of a filter. */
export function comparing(...ids: readonly FilterId[]): SilentUnder {
  return under(ids, "it compares what the filter leaves out with what it keeps");
}

/** The same reason for several filters. */
export function under(ids: readonly FilterId[], reason: string): SilentUnder {
  return Object.fromEntries(ids.map((id) => [id, reason]));
}

/** The filters that are set. A period as long as the report is none. */
export function chosenFilters(
  {from, to, sets}: Filters,
  {firstDay, lastDay}: {firstDay: string; lastDay: string}
): FilterId[] {
  const narrowed = (from && from > firstDay) || (to && to < lastDay);
  const chosen = setFilters.map(({id}) => id).filter((id) => sets[id]?.length);
  return narrowed ? ["period", ...chosen] : chosen;
}

import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Source} from "../../model/source.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {leaders, nameLeaders} from "../shared/leaders.js";
import type {Place} from "./place-sales.js";
import {knownPlaces, readPlaces} from "./read-places.js";

type Words = Pick<Formats, "list" | "money" | "percent" | "plural">;

/** The place with the most revenue, and the one that follows. */
export async function placeLead(sql: SqlTag): Promise<DocumentFragment> {
  const {asked, places, metric} = await readPlaces(sql);
  if (!metric.value("orders")) return prose`Nothing was sold under these filters.`;
  return describePlaces(knownPlaces(places), asked, formats(sql.reader.context));
}

/** The sentence about the places that the exports name, or that they name none. */
export function describePlaces(
  places: readonly Place[],
  of: Source,
  {list, money, percent, plural}: Words
): DocumentFragment {
  const [first, second] = places;
  if (!first) return prose`The exports name no place for these customers.`;
  if (first.share === null) return prose`No place brought any revenue.`;
  const revenue = number("top_place_revenue", first.revenue, money);
  if (first.share === 1) return prose`All the revenue comes from ${name(first.place)}: ${revenue}.`;
  const share = number("top_place_share", first.share, percent);
  if (!second) return prose`Of the revenue, ${share} comes from ${name(first.place)}: ${revenue}.`;
  const leading = leaders(places, (one) => one.revenue);
  if (leading.length > 1)
    return prose`${name(
      nameLeaders(
        leading.map((one) => one.place),
        "places",
        list
      )
    )} ${leading.length === places.length ? "are equal," : "lead"} with ${revenue} and ${share} of the total each.`;
  const orders = number("top_place_orders", first.orders, (n) => plural(n, "order"), {of});
  const next =
    second.revenue > 0 &&
    prose` ${name(second.place)} follows with ${number("second_place_share", second.share, percent)}.`;
  return prose`${name(first.place)} has the most revenue: ${revenue} from ${orders}, ${share} of the total.${next}`;
}

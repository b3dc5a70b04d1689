import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {ReportContext} from "../../model/report-context.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {describeRemovals} from "./describe-removals.js";
import type {LeftRow} from "./left-behind.js";

/** How often a product added to a cart was not bought, or that there are none. */
export function describeLeftBehind(
  left: Rows<LeftRow>,
  metric: MetricValues,
  {
    has,
    money,
    percent,
    plural
  }: Pick<Formats, "money" | "percent" | "plural"> & {has: Pick<ReportContext["has"], "prices">}
): DocumentFragment {
  const [cart] = left;
  if (!cart) return prose`Nothing was added to a cart.`;
  if (!cart.all_left)
    return prose`Everything that was added to a cart was bought in the same session.`;
  const {weight} = left;
  const of = {of: left};
  const times = (n: number) => plural(n, "time");
  const removals = metric.value("removals") ? prose` ${describeRemovals(metric)}` : "";
  const sum = number("left_worth", cart.all_worth * weight, money, of);
  const worth = (what: string) =>
    has.prices && prose` ${what} worth ${sum} in total at the prices shown.`;
  if (cart.all_left === cart.all_carted)
    return prose`Sessions added products to their carts ${number("carted_items", cart.all_carted * weight, times, of)} and bought none of them in the same session.${worth("They are")}${removals}`;
  return prose`Sessions added products to their carts ${number("carted_items", cart.all_carted * weight, times, of)}. ${number("left_items", cart.all_left * weight, times, of)} (${number("left_share", cart.all_left / cart.all_carted, percent, of)}) the product was not bought in that session.${worth("What was left is")}${removals}`;
}

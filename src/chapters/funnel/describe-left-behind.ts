import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import type {LeftRow} from "./left-behind.js";

/** How much of what was put into carts was left there; says so where no cart held anything, or nothing was left in one. */
export function describeLeftBehind(
  left: Rows<LeftRow>,
  metric: MetricValues,
  {count, money, percent}: Pick<Formats, "count" | "money" | "percent">
): DocumentFragment {
  const [cart] = left;
  if (!cart) return prose`Nothing was put into a cart under these filters.`;
  if (!cart.all_left)
    return prose`Everything that was put into a cart was bought in the same session.`;
  const {weight} = left;
  const of = {of: left};
  const removals = metric.value("removals")
    ? prose` ${metric("removals")} times something was taken out again.`
    : "";
  return prose`Of ${number("carted_items", cart.all_carted * weight, count, of)} times that a session put a product into its cart, ${number("left_items", cart.all_left * weight, count, of)} (${number("left_share", cart.all_left / cart.all_carted, percent, of)}) ended without buying it: goods worth ${number("left_worth", cart.all_worth * weight, money, of)} at the prices shown.${removals}`;
}

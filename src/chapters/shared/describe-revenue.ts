import {prose} from "../../components/prose.js";
import type {ReportContext} from "../../model/report-context.js";
import type {MetricValues} from "../../reader/read-metrics.js";

type Has = Pick<
  ReportContext["has"],
  "orders" | "returns" | "tax" | "discounts" | "shipping" | "unexplained" | "unitPrices"
>;

/** What revenue is in this report, in the words that follow "Revenue is …". */
export function describeRevenue(metric: MetricValues, has: Has): DocumentFragment {
  if (!has.orders) return prose`the prices of purchase events`;
  const shipping = has.shipping && ", without shipping";
  const returns = has.returns && ", before returns";
  return prose`${paid(metric, has)}${shipping}${returns}`;
}

function paid(metric: MetricValues, has: Has): DocumentFragment {
  if (has.tax) {
    // the tax of returns was paid back, and the metric is without it
    const tax = !has.returns && metric.value("tax") ? prose`${metric("tax")} of tax` : "tax";
    return prose`what customers paid, with ${tax}`;
  }
  if (has.discounts) return prose`what customers paid after discounts`;
  if (has.unexplained) return prose`what customers paid`;
  return has.unitPrices ? prose`quantity × unit price` : prose`the amounts of order lines`;
}

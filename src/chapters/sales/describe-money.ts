import {prose} from "../../components/prose.js";
import type {MetricValues} from "../../reader/read-metrics.js";

/** The way from the price to what was paid in sentences; a part of zero is not mentioned. */
export function describeMoney(metric: MetricValues): DocumentFragment {
  const has = (id: string) => Boolean(metric.value(id));
  const [discounts, returned] = [has("discounts"), has("returned_goods")];
  if (!has("gross_sales") && returned)
    return prose`Nothing was sold, and ${metric("returned_goods")} was returned.`;
  const goods =
    discounts && returned
      ? prose`Of ${metric("gross_sales")} before discounts, ${metric("discounts")} was given as discounts and ${metric("returned_goods")} returned: ${metric("net_sales")} remained.`
      : discounts
        ? prose`Of ${metric("gross_sales")} before discounts, ${metric("discounts")} was given as discounts: ${metric("net_sales")} remained.`
        : returned
          ? prose`Of ${metric("gross_sales")} sold, ${metric("returned_goods")} was returned: ${metric("net_sales")} remained.`
          : prose`Goods worth ${metric("net_sales")} were sold.`;
  return prose`${goods}${describePaid(metric, has)}`;
}

/** What was paid beside the goods, and what of it nothing explains. */
function describePaid(metric: MetricValues, has: (id: string) => boolean): DocumentFragment {
  const [tax, shipping] = [has("tax"), has("shipping")];
  const parts =
    tax && shipping
      ? prose`${metric("tax")} of tax and ${metric("shipping")} of shipping`
      : tax
        ? prose`${metric("tax")} of tax`
        : shipping
          ? prose`${metric("shipping")} of shipping`
          : undefined;
  const paid = parts && prose` With ${parts}, customers paid ${metric("total_paid")}.`;
  const rest =
    has("unexplained") &&
    prose` Prices, discounts and tax leave ${metric("unexplained")} unexplained.`;
  return prose`${paid}${rest}`;
}

import type {ReportContext} from "../../model/report-context.js";
import {fieldOf} from "../../model/fields.js";
import type {MetricValues} from "../../reader/read-metrics.js";

/** What the exports may tell of the way from the price to what was paid. */
export type MoneyHas = Pick<
  ReportContext["has"],
  "discounts" | "returns" | "tax" | "shipping" | "unexplained"
>;

/** A step of the way: a level, or what is added to the one before it. */
export interface MoneyStep {
  /** The metric that it shows. */
  readonly id: string;
  readonly step: string;
  readonly money: number;
  readonly isLevel: boolean;
  /** What part a change is of gross sales; null of a sum, and where gross sales are zero. */
  readonly share: number | null;
  readonly means: string;
}

/** The metrics of the steps, for readMetrics. */
export const moneyIds = [
  "gross_sales",
  "discounts",
  "returned_goods",
  "net_sales",
  "tax",
  "shipping",
  "unexplained",
  "total_paid"
];

/** The steps that the exports tell of, in their order; none where they tell of one amount alone. */
export function moneySteps(metric: Pick<MetricValues, "value">, has: MoneyHas): MoneyStep[] {
  const gross = metric.value("gross_sales") ?? 0;
  const step = (id: string, sign: 1 | -1, isLevel: boolean): MoneyStep => {
    const {label, about = ""} = fieldOf(id);
    // minus nothing is nothing
    const money = sign * (metric.value(id) ?? 0) || 0;
    const share = !isLevel && gross > 0 ? Math.abs(money) / gross : null;
    return {id, step: label, money, isLevel, share, means: about};
  };
  const taken = [has.discounts && "discounts", has.returns && "returned_goods"];
  const added = [has.tax && "tax", has.shipping && "shipping", has.unexplained && "unexplained"];
  const [down, up] = [taken, added].map((ids) => ids.filter((id) => id !== false));
  if (down!.length + up!.length === 0) return [];
  return [
    step("gross_sales", 1, true),
    ...down!.map((id) => step(id, -1, false)),
    ...(down!.length ? [step("net_sales", 1, true)] : []),
    ...up!.map((id) => step(id, 1, false)),
    ...(up!.length ? [step("total_paid", 1, true)] : [])
  ];
}

import type {ReportContext} from "../../model/report-context.js";

/** What the chapter is about, by the steps that the log has. */
export function funnelSubject({
  carts,
  purchases
}: Pick<ReportContext["has"], "carts" | "purchases">): string {
  if (carts && purchases) return "How often a view leads to a cart, and a cart to a purchase.";
  return `How often a view leads to a ${carts ? "cart" : "purchase"}.`;
}

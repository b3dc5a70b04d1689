import type {ReportContext} from "../../model/report-context.js";

/** Where sales come from if there are both a log and sales; otherwise empty. */
export function describeSources({
  has
}: {
  has: Pick<ReportContext["has"], "events" | "sales">;
}): string {
  return has.events && has.sales
    ? "Sales come from the order exports. If there are none, each purchase event counts as an order line of one unit. The funnel always counts purchase events. A filter on state or source keeps only the visitors for whom it is known, that is, customers."
    : "";
}

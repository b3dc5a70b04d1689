import type {ReportContext} from "../../model/report-context.js";

/** What sales are where there is a log too; nothing to say where there is one of both. */
export function describeSources({
  has
}: {
  has: Pick<ReportContext["has"], "events" | "sales">;
}): string {
  return has.events && has.sales
    ? "Sales are what the order exports state; where there are none, each purchase event is an order line of one piece. The funnel always counts purchase events. A filter on state or source keeps the visitors it is known for, that is those who are customers."
    : "";
}

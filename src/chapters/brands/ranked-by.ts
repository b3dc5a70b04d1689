import type {ReportContext} from "../../model/report-context.js";

/** What brands are ranked by: revenue, or views if the exports contain no amounts of sales. */
export type RankedBy = "revenue" | "views";

/** What the report's brands are ranked by. */
export function rankedBy({has}: {has: Pick<ReportContext["has"], "revenue">}): RankedBy {
  return has.revenue ? "revenue" : "views";
}

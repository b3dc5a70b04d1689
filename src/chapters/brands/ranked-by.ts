import type {ReportContext} from "../../model/report-context.js";

/** What brands are ranked by: what they sell for, or how often they are looked at where nothing is sold. */
export type RankedBy = "revenue" | "views";

/** What the report's brands are ranked by. */
export function rankedBy({has}: {has: Pick<ReportContext["has"], "sales">}): RankedBy {
  return has.sales ? "revenue" : "views";
}

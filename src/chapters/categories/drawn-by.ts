import type {ReportContext} from "../../model/report-context.js";

/** What categories are ranked by. */
export type DrawnBy = "interactions" | "revenue";

/** Interactions, or revenue if the exports contain no events. */
export function drawnBy({events}: Pick<ReportContext["has"], "events">): DrawnBy {
  return events ? "interactions" : "revenue";
}

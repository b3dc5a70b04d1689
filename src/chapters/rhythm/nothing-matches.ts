import type {ReportContext} from "../../model/report-context.js";

/** What is said where the filters leave nothing. */
export function nothingMatches({has}: Pick<ReportContext, "has">): string {
  return `No ${has.events ? "event" : "order"} matches these filters.`;
}

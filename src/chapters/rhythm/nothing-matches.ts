import type {ReportContext} from "../../model/report-context.js";

/** Shown where nothing matches the filters. */
export function nothingMatches({has}: Pick<ReportContext, "has">): string {
  return `No ${has.events ? "event" : "order"} matches these filters.`;
}

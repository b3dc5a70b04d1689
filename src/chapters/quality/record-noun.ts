import type {ReportContext} from "../../model/report-context.js";

/** What an accepted row is: an event where there is a log, else an order line. */
export function recordNoun({has}: Pick<ReportContext, "has">): string {
  return has.events ? "event" : "order line";
}

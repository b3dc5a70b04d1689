import type {ReportContext} from "../../model/report-context.js";

/** What the rates of the tables divide. */
export function waysToCount({sessions}: Pick<ReportContext["has"], "sessions">): string {
  return sessions
    ? "The tables below show both ways side by side. “View → purchase” divides events, as is usual for logs. “Sessions that buy” is the share of the sessions that viewed something which also bought it."
    : "“View → purchase” divides events, as is usual for logs. The log has no sessions, so nothing is counted by session.";
}

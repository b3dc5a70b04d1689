import type {ReportContext} from "./report-context.js";

type Has = Pick<ReportContext["has"], "eventTimes" | "saleTimes">;

/** Whether what is counted has a time of day; exports with dates alone say nothing about hours. */
export function hasHours(
  measure: "interactions" | "orders",
  {eventTimes, saleTimes}: Has
): boolean {
  return measure === "orders" ? saleTimes : eventTimes;
}

import type {ReportContext} from "../../model/report-context.js";

/** What is counted of days and hours; each is a column of the chapter's queries. */
export type Measure = "interactions" | "orders";

/** What the chapter is about: interactions where there is a log, else orders. */
export function mainMeasure({has}: Pick<ReportContext, "has">): Measure {
  return has.events ? "interactions" : "orders";
}

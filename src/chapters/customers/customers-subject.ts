import type {ReportContext} from "../../model/report-context.js";

/** What the chapter is about, by what the data covers. */
export function customersSubject(has: Pick<ReportContext["has"], "events" | "buyers">): string {
  if (has.events && has.buyers) return "Who visits, who buys, and who comes back.";
  if (has.buyers) return "Who buys, who comes back, and how much they spend.";
  return "Who visits, and who comes back.";
}

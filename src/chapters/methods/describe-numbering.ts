import type {ReportContext} from "../../model/report-context.js";

/** When days begin, and what stands in for the shop's ids. */
export function describeNumbering({
  has,
  timeZone
}: Pick<ReportContext, "timeZone"> & {has: Pick<ReportContext["has"], "events">}): string {
  return `Days begin at midnight, ${timeZone}. ${has.events ? "Visitors, customers, sessions" : "Customers"} and orders have sequential numbers instead of the shop’s ids. Names, addresses and e-mail addresses in an export are dropped when it is read.`;
}

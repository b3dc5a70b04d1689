import type {ReportContext} from "../../model/report-context.js";

/** When days begin, and what stands in for the shop's ids. */
export function describeNumbering({
  has,
  timeZone
}: Pick<ReportContext, "timeZone"> & {has: Pick<ReportContext["has"], "events">}): string {
  return `Days begin at midnight, ${timeZone}. ${has.events ? "Visitors, customers, sessions" : "Customers"} and orders carry running numbers instead of the shop’s ids; where an export holds names, addresses or e-mails, they are dropped while it is read.`;
}

import type {ContributionRow} from "../../model/questions/contributions.js";
import type {ReportContext} from "../../model/report-context.js";
import {stateName} from "../../model/state-names.js";

const customers: Readonly<Record<string, string>> = {
  new: "new ones",
  returning: "those who had ordered before"
};

/** What a value of a dimension is called in a sentence: California where the data says CA. */
export function contributorName(
  {dimension, name}: Pick<ContributionRow, "dimension" | "name">,
  {has}: {has: Pick<ReportContext["has"], "usStates">}
): string {
  if (dimension === "customer") return customers[name] ?? name;
  return dimension === "state" && has.usStates ? stateName(name) : name;
}

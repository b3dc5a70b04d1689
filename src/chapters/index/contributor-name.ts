import type {CategoryNames} from "../../format/category-label.js";
import {categoryLabel} from "../../format/category-label.js";
import type {ContributionRow} from "../../model/questions/contributions.js";
import type {ReportContext} from "../../model/report-context.js";
import {stateName} from "../../model/state-names.js";

const customers: Readonly<Record<string, string>> = {
  new: "new ones",
  returning: "those who had ordered before"
};

/** What a value of a dimension is called in a sentence: California where the data says CA, Toys for "toys". */
export function contributorName(
  {dimension, name}: Pick<ContributionRow, "dimension" | "name">,
  {has, categoryNames}: {has: Pick<ReportContext["has"], "usStates">; categoryNames?: CategoryNames}
): string {
  if (dimension === "customer") return customers[name] ?? name;
  if (dimension === "category") return categoryLabel(name, categoryNames);
  return dimension === "state" && has.usStates ? stateName(name) : name;
}

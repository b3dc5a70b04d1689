import type {ReportContext} from "../../model/report-context.js";

/** What the chapter is about, by what the data covers. */
export function categoriesSubject({
  revenue,
  prices
}: Pick<ReportContext["has"], "revenue" | "prices">): string {
  if (revenue && prices)
    return "Which categories attract interest, which earn revenue, and at what prices.";
  if (revenue) return "Which categories attract interest, and which earn revenue.";
  return prices
    ? "Which categories attract interest, and at what prices."
    : "Which categories attract interest.";
}

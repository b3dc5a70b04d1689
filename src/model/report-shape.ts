import type {ReportContext} from "./report-context.js";
import type {ReportShape} from "./relations/relation.js";

/** What relations depend on of a report. */
export function reportShape({
  has,
  samplingFactor
}: Pick<ReportContext, "has" | "samplingFactor">): ReportShape {
  return {hasEvents: has.events, samplingFactor};
}

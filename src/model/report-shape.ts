import type {ReportContext} from "./report-context.js";
import {moneyColumns} from "./relations/money-columns.js";
import type {ReportShape} from "./relations/relation.js";

/** What relations depend on of a report. */
export function reportShape({
  has,
  samplingFactor
}: Pick<ReportContext, "has" | "samplingFactor">): ReportShape {
  const money = moneyColumns.filter(({needs}) => has[needs]).map(({name}) => name);
  return {hasEvents: has.events, samplingFactor, money};
}

import type {SetFilterId} from "../model/filters.js";
import {setFilters} from "../model/filters.js";
import {otherLabel} from "../model/other-label.js";
import {formatCount} from "../format/format-count.js";

/** What of a report is a sample. */
export interface SampleOf {
  readonly samplingFactor: number;
  readonly groupedAsOther: Readonly<Partial<Record<SetFilterId, number>>>;
}

/** What was sampled and what is exact all the same, in words for the chapter on methods. */
export function describeSample(
  {samplingFactor, groupedAsOther}: SampleOf,
  {locale}: {locale?: string} = {}
): string {
  if (samplingFactor === 1)
    return "Nothing in this report is a sample or an estimate: every figure is exact.";
  const kept = setFilters.flatMap(({id, label, plural}) => {
    const n = groupedAsOther[id];
    if (n === undefined) return [];
    return n > 0
      ? `The ${label.toLowerCase()} filter offers the ${formatCount(n, {locale})} ${plural} with most events; all others are one group, “${otherLabel(id)}”.`
      : `There are too many ${plural} to filter by; where they are told apart at all, most are one group, “${otherLabel(id)}”.`;
  });
  return [
    `The shop is so large that its sessions and orders are published of 1 visitor in ${formatCount(samplingFactor, {locale})}, chosen by a hash of the visitor’s id, with all that each of them did.`,
    "Whatever adds up (events, money, pieces) is exact under every filter, and so is each metric of the whole report, which was worked out from everyone.",
    "Under filters the number of visitors, sessions, orders and all that is made of them are estimates. They are shown with ≈ and with an interval that holds the true value 95 times in 100; what many visitors share, as products are, is said to be at least so many. A figure, table or claim that is made of the sample says so.",
    ...kept
  ].join(" ");
}

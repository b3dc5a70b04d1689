import type {SetFilterId} from "../model/filters.js";
import {setFilters} from "../model/filters.js";
import {otherLabel} from "../model/other-label.js";
import {formatCount} from "../format/format-count.js";

/** What of a report is a sample. */
export interface SampleOf {
  readonly samplingFactor: number;
  readonly groupedAsOther: Readonly<Partial<Record<SetFilterId, number>>>;
}

/** What was sampled and what is exact all the same, in words for the chapter on methods; empty if nothing was. */
export function describeSample(
  {samplingFactor, groupedAsOther}: SampleOf,
  {locale}: {locale?: string} = {}
): string {
  if (samplingFactor === 1) return "";
  const kept = setFilters.flatMap(({id, label, plural}) => {
    const n = groupedAsOther[id];
    if (n === undefined) return [];
    return n > 0
      ? `The ${label.toLowerCase()} filter offers the ${formatCount(n, {locale})} ${plural} with most events; all others are grouped as “${otherLabel(id)}”.`
      : `There are too many ${plural} to filter by; where they are listed separately at all, most are grouped as “${otherLabel(id)}”.`;
  });
  return [
    `The shop is so large that sessions and orders are published for 1 visitor in ${formatCount(samplingFactor, {locale})} only. These visitors are chosen by a hash of their id, and everything they did is included.`,
    "Sums (events, money, pieces) are exact under every filter. So is each metric of the whole report, which was computed from all visitors.",
    "Under filters, the numbers of visitors, sessions and orders, and everything computed from them, are estimates. They are shown with ≈ and with an interval that contains the true value 95 times in 100. Numbers of things that many visitors share, such as products, are shown with “at least”. A figure, table or claim based on the sample says so.",
    ...kept
  ].join(" ");
}

import type {LastPeriod} from "../../model/last-period.js";
import {lastPeriod} from "../../model/last-period.js";
import {daysInGaps} from "../../statistics/find-gaps.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** The last complete period and the one before it, a tag for each, and one for both together. */
export interface ChangedPeriods {
  readonly periods: LastPeriod;
  readonly earlier: SqlTag;
  readonly later: SqlTag;
  readonly both: SqlTag;
}

/**
 * The periods between which the Summary says what changed. Make them together with the page's tag, before any
 * query: each new tag cancels the pending queries of the earlier ones.
 *
 * @returns undefined where there are no two complete periods, or the exports do not cover them
 */
export function changedPeriods({filters, reader}: SqlTag): ChangedPeriods | undefined {
  const periods = lastPeriod(filters, reader.context.fullDays);
  if (!periods) return undefined;
  const {earlier, later} = periods;
  if (daysInGaps(earlier.from, later.to, reader.context.gaps) > 0) return undefined;
  const within = (from: string, to: string) => reader.filtered({...filters, from, to});
  return {
    periods,
    earlier: within(earlier.from, earlier.to),
    later: within(later.from, later.to),
    both: within(earlier.from, later.to)
  };
}

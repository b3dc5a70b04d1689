import type {Grain} from "../../format/period-grain.js";
import {addGrains, floorGrain, formatGrain, periodGrain} from "../../format/period-grain.js";
import type {Filters} from "../../model/filters.js";
import type {ReportContext} from "../../model/report-context.js";

/** The period that is shown, divided into parts of equal length. */
export interface ShownPeriods {
  /** First and last day, ISO dates. */
  from: string;
  to: string;
  /** The length of a part, which depends on the whole report and not on the filters. */
  grain: Grain;
  /** The start of every part, including empty ones. */
  starts: readonly Date[];
  /** The name of the part that begins on a day. */
  label(start: Date): string;
}

/** The parts of the period that the reader has chosen, or of the whole report. */
export function shownPeriods(
  filters: Pick<Filters, "from" | "to">,
  {
    choices,
    locale
  }: Pick<ReportContext, "locale"> & {
    choices: Pick<ReportContext["choices"], "firstDay" | "lastDay">;
  }
): ShownPeriods {
  const {from = choices.firstDay, to = choices.lastDay} = filters;
  const grain = periodGrain(choices.firstDay, choices.lastDay);
  const starts: Date[] = [];
  const end = floorGrain(to, grain);
  for (let at = floorGrain(from, grain); at <= end; at = addGrains(at, 1, grain)) starts.push(at);
  return {from, to, grain, starts, label: (start) => formatGrain(start, grain, {locale})};
}

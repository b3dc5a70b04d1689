import type {FilterChoices} from "./filters.js";

/** A period offered by name; its days are ISO dates, both included. */
export interface PeriodPreset {
  label: string;
  from: string;
  to: string;
}

const day = 86_400_000;

/** The periods worth a button: the whole, the last 7, 30 and 90 days, and the last full month, where they fit. */
export function periodPresets({firstDay, lastDay}: FilterChoices): PeriodPreset[] {
  const last = Date.parse(lastDay);
  const presets = [{label: "Whole period", from: firstDay, to: lastDay}];
  for (const days of [7, 30, 90]) {
    const from = iso(last - (days - 1) * day);
    if (from > firstDay) presets.push({label: `Last ${days} days`, from, to: lastDay});
  }
  const month = lastFullMonth(new Date(last));
  if (month.from >= firstDay) presets.push({label: "Last full month", ...month});
  return presets;
}

function lastFullMonth(last: Date): {from: string; to: string} {
  // The month of the last day is full when the next day begins another one.
  const next = new Date(last.getTime() + day);
  const full = next.getUTCMonth() !== last.getUTCMonth();
  const [year, month] = [last.getUTCFullYear(), last.getUTCMonth() - (full ? 0 : 1)];
  return {from: iso(Date.UTC(year, month, 1)), to: iso(Date.UTC(year, month + 1, 0))};
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

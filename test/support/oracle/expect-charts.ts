import {bandOf} from "./band-of.ts";
import {groupRows} from "./group-rows.ts";
import type {Selection} from "./select.ts";

/** Values at the marks of charts that write them there, by the chart's label. */
export function expectCharts({events}: Selection): Record<string, number[]> {
  const bands = Array.from(
    groupRows(events, (event) => bandOf(event.price)),
    ([, own]) => ({
      low: Math.min(...own.map((event) => event.price)),
      n: own.length
    })
  );
  return {"Price bands": bands.sort((a, b) => a.low - b.low).map(({n}) => n)};
}

import {describe, expect, test} from "vitest";
import type {DayHourRow} from "../../../../src/chapters/live/comparable-days.ts";
import {compareDay} from "../../../../src/chapters/live/compare-day.ts";
import {liveClock} from "../../../../src/chapters/live/live-clock.ts";
import {liveFilters} from "../../../../src/chapters/live/live-filters.ts";
import {liveView} from "../../../../src/chapters/live/live-view.ts";
import type {EndOfLog} from "../../../../src/model/end-of-log.ts";
import type {ReportContext} from "../../../../src/model/report-context.ts";
import type {Rows} from "../../../../src/model/rows.ts";
import {liveFolder, randomEvents} from "../../../support/live-files.ts";
import {files} from "../../../support/stdlib.ts";

const made = Date.UTC(2026, 10, 28, 14, 7);
const midnight = Date.UTC(2026, 10, 28);
const context = {
  ...(files["context.json"] as ReportContext),
  fullDays: {from: "2026-08-01", to: "2026-11-27"},
  gaps: []
};
// every hour of the days before has one view
const rows = Object.assign(
  Array.from({length: 119 * 24}, (_, i): DayHourRow => ({
    day: new Date(Date.UTC(2026, 7, 1 + Math.floor(i / 24))),
    hour: i % 24,
    ...{view: 1, cart: 0, remove_from_cart: 0, purchase: 0, revenue: 0}
  })),
  {weight: 1}
) as unknown as Rows<DayHourRow>;

/** The day as a follower knows it from a moment on. */
function comparedFrom(from: number | undefined, kind: "following" | "filling" = "following") {
  const events = randomEvents(12, {from: midnight - 60_000, to: made, n: 2000});
  const folder = liveFolder(events, {made, now: {state: {kind}, started: midnight - 1000}});
  const {version, day, cells} = folder.day;
  const filters = liveFilters({sets: {}});
  const view = liveView(
    {files: {...folder, day: {version, made, day, cells, ...(from !== undefined && {from})}}},
    files["end-of-log.json"] as EndOfLog,
    filters
  );
  return compareDay({view, filters, context, clock: liveClock(context)}, rows)!;
}

describe("compareDay()", () => {
  test("compares the hours of a whole day that are over", () => {
    for (const from of [midnight, midnight - 1, undefined]) {
      const {late, measures, days} = comparedFrom(from);
      expect(late).toBeUndefined();
      expect(days).toHaveLength(12);
      expect(measures[0]).toMatchObject({id: "events", usual: {low: 14, high: 14}});
      expect(measures[0]!.over).toBeGreaterThan(1000);
    }
  });

  test("says nothing of the hours of a day that begins later, or that is still being read", () => {
    const {late, measures} = comparedFrom(midnight + 3_661_000);
    expect(late).toBe("01:01:01");
    expect(measures.map(({over}) => over)).toEqual(measures.map(() => null));
    expect(measures[0]!.soFar).toBeGreaterThan(1000);
    expect(comparedFrom(midnight, "filling").measures[0]).toMatchObject({soFar: null, over: null});
  });
});

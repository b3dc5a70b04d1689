import type {Rows} from "../../model/rows.js";
import type {ComparableDay, DayHourRow} from "./comparable-days.js";
import {comparableDays, usualRange} from "./comparable-days.js";
import type {LiveScene} from "./live-section.js";
import {lateStart} from "./late-start.js";
import {liveTypes} from "./live-types.js";
import type {Tally} from "./tally.js";
import {tally} from "./tally.js";

/** The day so far beside earlier ones. */
export interface DayCompared {
  /** ISO date. */
  readonly day: string;
  readonly weekday: string;
  /** Hours of the day that are over, and when they ended: "14:00". */
  readonly upTo: number;
  readonly clock: string;
  /** When the numbers of the day begin, where they are not whole and so cannot be compared; "14:05:10". */
  readonly late: string | undefined;
  readonly days: readonly ComparableDay[];
  readonly measures: readonly MeasureCompared[];
}

/** One measure of it. */
export interface MeasureCompared {
  readonly id: string;
  readonly label: string;
  readonly isMoney: boolean;
  /** So far, the hour that is not over included; null where it is not known. */
  readonly soFar: number | null;
  /** In the hours that are over. */
  readonly over: number | null;
  /** In the same hours of each of the days. */
  readonly values: readonly number[];
  readonly usual: {readonly low: number; readonly high: number} | undefined;
}

/** Compares the day so far with earlier days; undefined where there is no day. */
export function compareDay(
  scene: Pick<LiveScene, "view" | "filters" | "context" | "clock">,
  rows: Rows<DayHourRow> | undefined
): DayCompared | undefined {
  const {view, context, clock} = scene;
  if (!view.day) return undefined;
  const {day, hours, isKnown} = view.day;
  const now = clock.day(view.to);
  const late = lateStart(view.day, clock);
  // only whole hours can be compared; a day that is over has all of them
  const upTo = now > day ? 24 : now < day ? 0 : clock.hour(view.to);
  const days = comparableDays(rows ?? [], {
    day,
    upTo,
    full: context.fullDays,
    gaps: context.gaps
  });
  const [soFar, over] = [tally(hours), tally(hours.filter(({at}) => at < upTo))];
  const types = liveTypes(scene).map(({type}) => type);
  const weight = rows?.weight ?? 1;
  const sells = types.includes("purchase");
  const measure = (
    id: string,
    label: string,
    own: (sums: Tally) => number,
    theirs: (row: DayHourRow) => number
  ): MeasureCompared => {
    const values = days.map((one) => one.rows.reduce((sum, row) => sum + theirs(row), 0) * weight);
    return {
      id,
      label,
      isMoney: id === "revenue",
      soFar: isKnown ? own(soFar) : null,
      over: isKnown && late === undefined ? own(over) : null,
      values,
      usual: usualRange(values)
    };
  };
  return {
    day,
    weekday: new Date(day).toLocaleDateString("en-US", {weekday: "long", timeZone: "UTC"}),
    upTo,
    clock: `${String(upTo).padStart(2, "0")}:00`,
    late: late === undefined ? undefined : clock.time(late),
    days,
    measures: [
      measure(
        "events",
        "Events",
        ({count}) => count,
        (row) => types.reduce((sum, type) => sum + row[type], 0)
      ),
      ...(sells && context.has.purchases
        ? [
            measure(
              "purchases",
              "Purchases",
              (sums) => sums.types.get("purchase") ?? 0,
              (row) => row.purchase
            )
          ]
        : []),
      ...(sells && context.has.prices
        ? [
            measure(
              "revenue",
              "Revenue",
              ({revenue}) => revenue,
              (row) => row.revenue ?? 0
            )
          ]
        : [])
    ]
  };
}

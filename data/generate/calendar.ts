import {utcDay} from "d3";
import {cumulate, findInterval} from "./allot.ts";
import {type Random, at} from "./random.ts";

/** When people come: places in [0, 1) of all visits ↔ seconds since 1970, following the rhythm. */
export interface Calendar {
  /** First second of the period. */
  readonly start: number;
  /** Second after the period's last. */
  readonly end: number;
  /** The second at which this share of all visits has begun. */
  timeAt(share: number): number;
  /** So many visits, counted by the hour in which they begin. */
  spread(visits: number): Int32Array;
}

/** The rhythm of a shop open from the first to the last day (ISO, inclusive, UTC). */
export function createCalendar(firstDay: string, lastDay: string, random: Random): Calendar {
  const first = new Date(`${firstDay}T00:00:00Z`);
  const stop = utcDay.offset(new Date(`${lastDay}T00:00:00Z`), 1);
  const intensity = utcDay.range(first, stop).flatMap((day) => {
    const profile = isWeekend(day) ? weekendHours : weekdayHours;
    const level = dayLevel(day) * (1 + 0.05 * random.normal());
    return profile.map((weight, hour) => weight * level * hourLevel(day, hour));
  });
  const sums = cumulate(intensity);
  const total = at(sums, sums.length - 1);
  const start = first.getTime() / 1000;
  return {
    start,
    end: stop.getTime() / 1000,
    timeAt(share) {
      const target = share * total;
      const hour = findInterval(sums, target);
      const below = hour === 0 ? 0 : at(sums, hour - 1);
      const within = (target - below) / (at(sums, hour) - below);
      return start + hour * 3600 + Math.min(3599, Math.floor(within * 3600));
    },
    spread(visits) {
      let given = 0;
      return Int32Array.from(sums, (sum) => {
        const before = given;
        given = Math.round((visits * sum) / total);
        return given - before;
      });
    }
  };
}

/** How much likelier a visit at this second ends in a purchase: evenings and sale days. */
export function buyingMood(time: number): number {
  const date = new Date(time * 1000);
  const hour = date.getUTCHours();
  const byHour = hour >= 18 && hour <= 22 ? 1.3 : hour >= 9 && hour < 18 ? 1 : 0.65;
  const byDay = isoDay(date) in sales ? 1.5 : date.getUTCMonth() === 11 ? 1.2 : 1;
  return byHour * byDay * (isWeekend(date) ? 1.08 : 1);
}

/** From this day … prices are cut for Black Friday … until, but not on, this one. */
export const saleWeek = {from: "2020-11-26", until: "2020-12-01"};

const sales: Record<string, number> = {
  "2020-11-25": 1.5,
  "2020-11-26": 1.9,
  "2020-11-27": 3.2,
  "2020-11-28": 1.9,
  "2020-11-29": 1.6,
  "2020-11-30": 2.3
};

const quietDays: Record<string, number> = {
  "2020-12-24": 0.6,
  "2020-12-25": 0.45,
  "2020-12-26": 0.8,
  "2020-12-31": 0.6,
  "2021-01-01": 0.5
};

const weekdayHours = [
  14, 9, 6, 5, 5, 8, 14, 24, 34, 42, 48, 52, 56, 54, 50, 50, 52, 58, 68, 80, 88, 82, 58, 30
];
const weekendHours = [
  22, 15, 9, 6, 5, 6, 10, 18, 32, 50, 66, 76, 80, 80, 78, 76, 76, 80, 86, 94, 98, 88, 62, 36
];
const weekdayLevel = [1.12, 0.98, 0.95, 0.94, 0.96, 1, 1.08];

function dayLevel(day: Date): number {
  const iso = isoDay(day);
  return weekday(day) * (sales[iso] ?? quietDays[iso] ?? season(iso));
}

function weekday(day: Date): number {
  // The weekly curve is held back on sale days, which have their own.
  return isoDay(day) in sales ? 1 : at(weekdayLevel, day.getUTCDay());
}

function season(iso: string): number {
  if (iso < "2020-10-15") return 0.86;
  if (iso < "2020-11-01") return 0.95;
  if (iso < "2020-11-16") return 1.12;
  if (iso < "2020-11-25") return 1.3;
  if (iso < "2020-12-10") return 1.2;
  if (iso < "2020-12-22") return 1.4;
  if (iso < "2021-01-11") return 0.9;
  if (iso < "2021-02-08") return 0.84;
  return 0.92;
}

/** The shop was down for an afternoon: a day that a look at unusual days must find. */
function hourLevel(day: Date, hour: number): number {
  return isoDay(day) === "2021-01-19" && hour >= 12 && hour < 21 ? 0.03 : 1;
}

function isWeekend(day: Date): boolean {
  return day.getUTCDay() === 0 || day.getUTCDay() === 6;
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

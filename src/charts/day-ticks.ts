import {utcDay, utcMonday, utcMonth} from "d3-time";

/** Dates to mark on an axis, and how each reads; the year stands under the first and each January. */
export function dayTicks(
  [first, last]: readonly [Date, Date],
  {width, locale = "en-US"}: {width: number; locale?: string}
): {ticks: Date[]; format: (tick: Date, i: number) => string} {
  const days = (last.getTime() - first.getTime()) / 86_400_000;
  // "Sep 24" needs more room than "Sep".
  const room = Math.max(2, Math.floor(width / 64));
  const byMonth = days / room > 7;
  const ticks = daysBetween(
    first,
    last,
    days,
    byMonth ? Math.max(2, Math.floor(width / 44)) : room,
    byMonth
  );
  const text = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    month: "short",
    ...(!byMonth && {day: "numeric"})
  });
  return {
    ticks,
    format: (tick, i) => {
      const newYear = i === 0 || tick.getUTCFullYear() !== ticks[i - 1]!.getUTCFullYear();
      return newYear ? `${text.format(tick)}\n${tick.getUTCFullYear()}` : text.format(tick);
    }
  };
}

function daysBetween(
  first: Date,
  last: Date,
  days: number,
  room: number,
  byMonth: boolean
): Date[] {
  const end = new Date(last.getTime() + 1);
  if (days < room) return utcDay.range(first, end);
  if (!byMonth) return utcMonday.range(first, end);
  const months = days / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60].find((size) => months / size <= room) ?? 120;
  const every = step === 1 ? utcMonth : utcMonth.filter((d) => monthsSinceZero(d) % step === 0);
  return every.range(first, end);
}

function monthsSinceZero(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

import type {ReportContext} from "../../model/report-context.js";

/** Moments in the report's time zone; each in milliseconds since 1970. */
export interface LiveClock {
  /** "14:05:10". */
  time(moment: number): string;
  /** "Nov 28, 2026, 14:05:10". */
  moment(moment: number): string;
  /** The day as an ISO date. */
  day(moment: number): string;
  /** Hour of the day, 0 to 23. */
  hour(moment: number): number;
  /** What a clock on the wall shows, in seconds as if the zone were UTC. */
  wall(moment: number): number;
  /** The zone as it is named to readers. */
  readonly zone: string;
}

/** A clock for a report. */
export function liveClock({
  locale,
  timeZone
}: Pick<ReportContext, "locale" | "timeZone">): LiveClock {
  // times that are the shop's own, of no zone, are kept as if they were UTC
  const zone = timeZone === "local time" ? "UTC" : timeZone;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {...options, timeZone: zone});
  const clock = {hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23"} as const;
  const [time, moment] = [
    format(clock),
    format({year: "numeric", month: "short", day: "numeric", ...clock})
  ];
  const plain = new Intl.DateTimeFormat("en-US", {
    ...clock,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: zone
  });
  const wall = (at: number) => {
    const parts = Object.fromEntries(
      plain.formatToParts(at).map(({type, value}) => [type, Number(value)])
    ) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
    const {year, month, day, hour, minute, second} = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  };
  return {
    time: (at) => time.format(at),
    moment: (at) => moment.format(at),
    day: (at) => new Date(wall(at) * 1000).toISOString().slice(0, 10),
    hour: (at) => new Date(wall(at) * 1000).getUTCHours(),
    wall,
    zone: timeZone
  };
}

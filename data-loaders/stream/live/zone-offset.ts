const quarter = 15 * 60_000;

/** Quarter hours that are remembered; after so many, all are forgotten. */
const most = 10_000;

/**
 * How far the clocks of a zone are ahead of UTC.
 *
 * @returns from milliseconds since 1970 to milliseconds
 */
export function createZoneOffset(timeZone: string): (time: number) => number {
  if (timeZone === "UTC") return () => 0;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    ...{year: "numeric", month: "numeric", day: "numeric"},
    ...{hour: "numeric", minute: "numeric", second: "numeric"}
  });
  const known = new Map<number, number>();
  return (time) => {
    // clocks change at quarters of an hour
    const start = Math.floor(time / quarter) * quarter;
    let offset = known.get(start);
    if (offset === undefined) {
      const parts = Object.fromEntries(
        format.formatToParts(start).map(({type, value}) => [type, Number(value)])
      ) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
      const {year, month, day, hour, minute, second} = parts;
      offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
      if (known.size >= most) known.clear();
      known.set(start, offset);
    }
    return offset;
  };
}

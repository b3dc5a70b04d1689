import {UserError} from "../user-error.ts";

const units = {s: 1_000, m: 60_000, h: 3_600_000};

/** The shortest interval: a report takes some time to make. */
const least = 10_000;

/**
 * Reads how often something is done: `30s`, `10m`, `1h`, `never`.
 *
 * @returns milliseconds; undefined for never
 * @throws UserError `invalid time: …`
 */
export function readInterval(text: string): number | undefined {
  if (text === "never") return undefined;
  const [, count, unit] = /^(\d{1,4})([smh])$/.exec(text) ?? [];
  const interval = Number(count) * units[unit as keyof typeof units];
  if (!(interval >= least && interval <= 24 * units.h))
    throw new UserError(
      `invalid time: ${JSON.stringify(text)}; write 10m, 1h or never, from 10s to 24h`
    );
  return interval;
}

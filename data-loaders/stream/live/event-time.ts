import {createZoneOffset} from "./zone-offset.ts";

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)? ?(UTC|GMT|Z|([+-])(\d{2})(?::?(\d{2}))?)?$/;

/** Digits of counts since 1970, and how many milliseconds one is. */
const counts: readonly (readonly [RegExp, number])[] = [
  [/^\d{9,10}(?:\.\d+)?$/, 1_000],
  [/^\d{12,13}(?:\.0)?$/, 1],
  [/^\d{15,16}$/, 1 / 1_000]
];

/**
 * Reads times as a build does where they are in ISO 8601 or counts since 1970; others are none here.
 *
 * @param timeZone of times that name none
 * @returns milliseconds since 1970; undefined for what is no time of 1990 to 2099
 */
export function createTimeReader(timeZone: string): (text: string) => number | undefined {
  const offsetAt = createZoneOffset(timeZone);
  return (text) => {
    const time = readIso(text, offsetAt) ?? readCount(text);
    return time !== undefined && time >= first && time < end ? time : undefined;
  };
}

const first = Date.UTC(1990, 0, 1);
const end = Date.UTC(2100, 0, 1);

function readIso(text: string, offsetAt: (time: number) => number): number | undefined {
  const found = iso.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = "", zone] = found;
  const [, , , , , , , , , sign, hours, minutes = 0] = found;
  const local = Date.UTC(+year!, +month! - 1, +day!, +hour, +minute, +second);
  const date = new Date(local);
  // 2026-02-30 and 25:00 are none
  if (date.getUTCDate() !== +day! || date.getUTCMonth() + 1 !== +month!) return undefined;
  if (+hour > 23 || +minute > 59 || +second > 59) return undefined;
  const time = local + Math.floor(Number(`0.${fraction || 0}`) * 1_000);
  if (sign) return time - (sign === "-" ? -1 : 1) * (+hours! * 60 + +minutes) * 60_000;
  if (zone) return time;
  // what the offset is depends on the time, which depends on the offset: near a change, of the two the later tells
  return time - offsetAt(time - offsetAt(time));
}

function readCount(text: string): number | undefined {
  const found = counts.find(([pattern]) => pattern.test(text));
  return found && Math.floor(Number(text) * found[1]);
}

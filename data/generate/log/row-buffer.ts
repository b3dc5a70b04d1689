import {mix32} from "../random.ts";
import type {Goods} from "./goods.ts";
import type {LogFiles} from "./log-files.ts";
import {userIdOf} from "./visitors.ts";

/** Rows put together from pieces in one block of memory, written a few megabytes at a time. */
export interface RowBuffer {
  /** Sets the time of the rows to come, in seconds since 1970. */
  setTime(second: number): void;
  /** Prepares a visit's user_id and user_session. */
  setVisit(visit: number, user: number, session: number): void;
  add(visit: number, piece: number, type: number): void;
  flush(): void;
}

const outputSize = 1 << 22;
const longestRow = 512;
const visitSize = 48;
const words = ["view,", "cart,", "purchase,"].map((word) => Buffer.from(word));

/**
 * Goods, visits and output share one buffer, so that a row is three moves within it.
 *
 * @param visits how many visits may be under way at once
 */
export function createRowBuffer(
  goods: Goods,
  visits: number,
  seed: number,
  files: LogFiles
): RowBuffer {
  const visitStart = goods.bytes.length;
  const timeStart = visitStart + visits * visitSize;
  const outputStart = timeStart + 24;
  const bytes = new Uint8Array(outputStart + outputSize);
  const visitEnds = new Uint32Array(visits);
  const {starts} = goods;
  bytes.set(goods.bytes);
  bytes.set(Buffer.from("0000-00-00 00:00:00 UTC,"), timeStart);
  let place = outputStart;
  let day = -1;
  const flush = (): void => {
    files.write(bytes, outputStart, place);
    place = outputStart;
  };
  const twoDigits = (at: number, value: number): void => {
    bytes[at] = 48 + Math.floor(value / 10);
    bytes[at + 1] = 48 + (value % 10);
  };
  return {
    setTime(second) {
      const thisDay = Math.floor(second / 86_400);
      if (thisDay !== day) {
        day = thisDay;
        bytes.set(Buffer.from(new Date(day * 86_400_000).toISOString().slice(0, 10)), timeStart);
      }
      const rest = second - day * 86_400;
      twoDigits(timeStart + 11, Math.floor(rest / 3600));
      twoDigits(timeStart + 14, Math.floor(rest / 60) % 60);
      twoDigits(timeStart + 17, rest % 60);
    },
    setVisit(visit, user, session) {
      const start = visitStart + visit * visitSize;
      const comma = writeNumber(bytes, start, userIdOf(user));
      bytes[comma] = 44;
      writeUuid(bytes, comma + 1, session, seed);
      bytes[comma + 37] = 10;
      visitEnds[visit] = comma + 38;
    },
    add(visit, piece, type) {
      bytes.copyWithin(place, timeStart, timeStart + 24);
      place += 24;
      const word = words[type]!;
      for (let i = 0; i < word.length; ++i) bytes[place++] = word[i]!;
      const from = starts[piece]!;
      const to = starts[piece + 1]!;
      bytes.copyWithin(place, from, to);
      place += to - from;
      const start = visitStart + visit * visitSize;
      bytes.copyWithin(place, start, visitEnds[visit]!);
      place += visitEnds[visit]! - start;
      if (place > bytes.length - longestRow) flush();
    },
    flush
  };
}

function writeNumber(bytes: Uint8Array, start: number, value: number): number {
  const end = start + (value >= 1e9 ? 10 : 9);
  let rest = value;
  for (let i = end - 1; i >= start; --i) {
    const tens = Math.floor(rest / 10);
    bytes[i] = 48 + rest - tens * 10;
    rest = tens;
  }
  return end;
}

const hexDigits = Buffer.from("0123456789abcdef");

/** A version 4 UUID; its first 32 bits are a bijection of the session, so that none comes twice. */
function writeUuid(bytes: Uint8Array, start: number, session: number, seed: number): void {
  let place = start;
  for (let part = 0; part < 4; ++part) {
    let bits = mix32(session ^ mix32(seed + part));
    for (let digit = 0; digit < 8; ++digit) {
      const at = part * 8 + digit;
      if (at === 8 || at === 12 || at === 16 || at === 20) bytes[place++] = 45;
      let value = bits >>> 28;
      bits <<= 4;
      if (at === 12) value = 4;
      else if (at === 16) value = 8 | (value & 3);
      bytes[place++] = hexDigits[value]!;
    }
  }
}

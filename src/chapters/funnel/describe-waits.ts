import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {WaitRow} from "./purchase-waits.js";

/** A median of fewer sessions is moved by a few. */
const least = 30;

/** How long half of the buying sessions take at most; says so where too few sessions look and buy, or none. */
export function describeWaits(
  waits: Rows<WaitRow>,
  {count, duration}: Pick<Formats, "count" | "duration">
): DocumentFragment {
  const timed = waits.find((row) => row.bin === null);
  if (!timed?.sessions)
    return prose`The log does not tell how long a purchase takes: no session both looks and buys.`;
  const sessions = number("timed_sessions", timed.sessions * waits.weight, count);
  if (timed.sessions < least)
    return prose`Only ${sessions} ${timed.sessions === 1 ? "session looks and buys" : "sessions look and buy"}: too few to say how long that takes.`;
  return prose`Half of the ${sessions} sessions that look and buy have bought ${number("median_wait", timed.median_seconds, duration)} after their first look at anything.`;
}

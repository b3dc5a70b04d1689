import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {WaitRow} from "./purchase-waits.js";

/** With fewer sessions, a few of them change the median. */
const least = 30;

/** How long half of the sessions with a purchase take at most, or that too few have both a view and a purchase. */
export function describeWaits(
  waits: Rows<WaitRow>,
  {count, duration}: Pick<Formats, "count" | "duration">
): DocumentFragment {
  const timed = waits.find((row) => row.bin === null);
  if (!timed?.sessions)
    return prose`The log does not show how long a purchase takes: no session has both a view and a purchase.`;
  const sessions = number("timed_sessions", timed.sessions * waits.weight, count, {of: waits});
  if (timed.sessions < least)
    return prose`Only ${sessions} ${timed.sessions === 1 ? "session has" : "sessions have"} both a view and a purchase: too few to say how long a purchase takes.`;
  return prose`In half of the ${sessions} sessions with both a view and a purchase, the purchase came within ${number("median_wait", timed.median_seconds, duration, {of: waits})} of the first view.`;
}

import {sum} from "d3";
import {buyingMood, createCalendar} from "../calendar.ts";
import {createRandom} from "../random.ts";
import {createAgenda} from "./agenda.ts";
import {makeGoods} from "./goods.ts";
import {fileNameOf, openLogFiles, type Split} from "./log-files.ts";
import {createPlanner} from "./plan-visit.ts";
import {createRowBuffer} from "./row-buffer.ts";
import {sizeLog} from "./size.ts";
import {createSlots} from "./slots.ts";
import {createVisitors} from "./visitors.ts";

export interface LogOptions {
  readonly rows: number;
  readonly seed: number;
  readonly split: Split;
  /** Told at the end of each day what has been written so far. */
  readonly onDay?: (rows: number, bytes: number) => void;
}

/** The days of every log: 214, with the November peak at their end. */
export const logDays = {first: "2020-05-01", last: "2020-11-30"};

const header =
  "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
const hourLength = 3600;
// Kept free of arrivals before the end, so that the longest visit can finish within the period.
const closing = 400;

/**
 * Writes a REES46-shaped log of exactly so many rows, sorted by time; the same seed gives the same
 * bytes. Time runs second by second and a visit is made up as it begins, so memory is bounded by
 * the catalogue and the visits under way, however long the log.
 *
 * @returns the paths of the files written
 */
export async function writeLog(folder: string, options: LogOptions): Promise<readonly string[]> {
  const {rows, seed, split, onDay} = options;
  const size = sizeLog(rows);
  const days = createCalendar(logDays.first, logDays.last, createRandom(seed, "log calendar"));
  const goods = makeGoods(size, days.start, days.end, createRandom(seed, "log goods"));
  const planner = createPlanner(size, goods, createRandom(seed, "log visits"));
  const nextUser = createVisitors(size, createRandom(seed, "log users"));
  const {next} = createRandom(seed, "log times");
  const arrivals = days.spread(size.sessions);
  const moods = moodsOf(arrivals, days.start);
  const agenda = createAgenda();
  const slots = createSlots(mostUnderWay(arrivals, agenda.horizon));
  const files = await openLogFiles(folder, header);
  const buffer = createRowBuffer(goods, slots.size, seed, files);
  let now = days.start;
  let session = 0;
  let written = 0;
  let fileName = "";

  const emit = (slot: number, what: number): void => {
    const item = what >> 2;
    buffer.add(slot, item * 2 + (now < goods.repriced[item]! ? 0 : 1), what & 3);
    slots.release(slot);
    written += 1;
  };
  const arrive = (mood: number): void => {
    const events = planner.plan(mood, Math.min(agenda.horizon, days.end - now) - 1);
    const slot = slots.take(events);
    buffer.setVisit(slot, nextUser(), session++);
    for (let i = 0; i < events; ++i) agenda.add(now + planner.offsets[i]!, slot, planner.whats[i]!);
  };

  for (let hour = 0; hour < arrivals.length; ++hour) {
    if (hour % 24 === 0) {
      if (hour > 0) onDay?.(written, files.size);
      const name = fileNameOf(new Date(now * 1000).toISOString().slice(0, 10), split);
      if (name !== fileName) {
        if (hour > 0) buffer.flush();
        files.begin(name);
        fileName = name;
      }
    }
    const count = arrivals[hour]!;
    const mood = moods[hour]!;
    const open = hour + 1 < arrivals.length ? hourLength : hourLength - closing;
    const arrivalOf = (nth: number): number =>
      nth < count ? Math.floor((open * (nth + next())) / count) : Infinity;
    let nth = 0;
    let arrival = arrivalOf(nth);
    for (let second = 0; second < hourLength; ++second, ++now) {
      for (; arrival === second; arrival = arrivalOf(++nth)) arrive(mood);
      if (!agenda.has(now)) continue;
      buffer.setTime(now);
      agenda.take(now, emit);
    }
  }
  buffer.flush();
  files.end();
  onDay?.(written, files.size);
  if (written !== rows) throw new Error(`invalid log: ${written} rows, not ${rows}`);
  return files.paths;
}

/** Readiness to buy hour by hour, 1 for the mean visit. */
function moodsOf(arrivals: Int32Array, start: number): number[] {
  const moods = Array.from(arrivals, (_, hour) => buyingMood(start + hour * hourLength));
  const mean = sum(moods, (mood, hour) => mood * arrivals[hour]!) / sum(arrivals);
  return moods.map((mood) => mood / mean);
}

/** No visit outlasts the horizon, so those under way began within it: the fullest such stretch. */
function mostUnderWay(arrivals: Int32Array, horizon: number): number {
  const hours = Math.ceil(horizon / hourLength) + 1;
  const stretches = Array.from(arrivals, (_, hour) => sum(arrivals.subarray(hour, hour + hours)));
  return Math.max(...stretches);
}

import type {LiveDay, LiveMinute, LiveNow} from "../../model/live.js";
import {liveVersion} from "../../model/live.js";

/** A file of a stream that is not what it should be. */
export class BrokenFile extends Error {}

/** A file of a follower that writes another version than the page reads. */
export class OtherVersion extends Error {
  constructor(readonly version: string) {
    super(`unsupported version: ${version}`);
  }
}

/**
 * A file of `live/` as it was read.
 *
 * @throws OtherVersion where another version wrote it, BrokenFile where it is no whole file
 */
export function checkLive<K extends keyof Kinds>(kind: K, text: string): Kinds[K] {
  const file = parse(text);
  if (!isObject(file)) throw new BrokenFile(`invalid ${kind}: no object`);
  if (file.version !== liveVersion)
    throw file.version === undefined
      ? new BrokenFile(`missing version: ${kind}`)
      : new OtherVersion(String(file.version));
  const wrong = needed[kind].find(({name, is}) => !is(file[name]));
  if (wrong) throw new BrokenFile(`invalid ${kind}: ${wrong.name}`);
  return file as unknown as Kinds[K];
}

interface Kinds {
  now: LiveNow;
  minute: LiveMinute;
  day: LiveDay;
}

type Value = Readonly<Record<string, unknown>>;

interface Need {
  readonly name: string;
  is(value: unknown): boolean;
}

const isObject = (value: unknown): value is Value => typeof value === "object" && value !== null;
const isNumber = (value: unknown) => Number.isFinite(value);
const isWithin = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const isCount = isWithin(0, Number.MAX_SAFE_INTEGER);
/** Milliseconds that a Date holds, on either side of 1970. */
const furthest = 8.64e15;
const isMoment = (value: unknown) => isNumber(value) && Math.abs(value as number) <= furthest;
const isMinute = isWithin(-furthest / 60_000, furthest / 60_000);
/** Seconds of a window, minute or the like. */
const isLength = isWithin(1, 86_400);
const isRate = (value: unknown) => isNumber(value) && (value as number) >= 0;
const isText = (value: unknown) => typeof value === "string";
const isDay = (value: unknown) =>
  isText(value) && !Number.isNaN(Date.parse(`${value as string}T00:00Z`));
const isNumbers = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(is);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

const isHour = isWithin(0, 23);
/** Windows are a second long at least. */
const isWindow = isWithin(-furthest / 1000, furthest / 1000);

/** Cells whose columns are of one length and whose indices all name something. */
const isCells = (time: "window" | "hour") => (value: unknown) => {
  if (!isObject(value)) return false;
  const names = [value.types, value.brands, value.categories];
  const indices = [value.type, value.brand, value.category];
  const columns = [...indices, value[time], value.count, value.revenue];
  if (!names.every(isTexts) || !columns.every(isNumbers(isNumber))) return false;
  if (!isNumbers(time === "hour" ? isHour : isWindow)(value[time])) return false;
  if (!isNumbers(isCount)(value.count)) return false;
  const [{length}] = columns as [number[]];
  return (
    (columns as number[][]).every((column) => column.length === length) &&
    (indices as number[][]).every((column, i) =>
      column.every((index) => (names[i] as string[])[index] !== undefined)
    )
  );
};

const counts = (...names: string[]): Need[] => names.map((name) => ({name, is: isCount}));
const moments = (...names: string[]): Need[] => names.map((name) => ({name, is: isMoment}));
const kinds = ["following", "filling", "no broker"];

const needed: Readonly<Record<keyof Kinds, readonly Need[]>> = {
  now: [
    ...moments("made", "started", "watermark"),
    ...counts("late", "bad", "ahead", "lag", "received"),
    {name: "rate", is: isRate},
    {name: "watermarkSeconds", is: isRate},
    {name: "windowSeconds", is: isLength},
    {name: "report", is: isText},
    {name: "minutes", is: isNumbers(isMinute)},
    {name: "state", is: (value) => isObject(value) && kinds.includes(String(value.kind))},
    {name: "cells", is: isCells("window")}
  ],
  minute: [
    {name: "minute", is: isMinute},
    {name: "windowSeconds", is: isLength},
    {name: "cells", is: isCells("window")}
  ],
  day: [
    ...moments("made"),
    {name: "day", is: isDay},
    {name: "from", is: (value) => value === undefined || isMoment(value)},
    {name: "cells", is: isCells("hour")}
  ]
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BrokenFile("invalid JSON", {cause});
  }
}

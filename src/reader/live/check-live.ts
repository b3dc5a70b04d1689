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
const isPositive = (value: unknown) => typeof value === "number" && value > 0;
const isText = (value: unknown) => typeof value === "string";
const isNumbers = (value: unknown) => Array.isArray(value) && value.every(isNumber);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

/** Cells whose columns are of one length and whose indices all name something. */
const isCells = (time: "window" | "hour") => (value: unknown) => {
  if (!isObject(value)) return false;
  const names = [value.types, value.brands, value.categories];
  const indices = [value.type, value.brand, value.category];
  const columns = [...indices, value[time], value.count, value.revenue];
  if (!names.every(isTexts) || !columns.every(isNumbers)) return false;
  const [{length}] = columns as [number[]];
  return (
    (columns as number[][]).every((column) => column.length === length) &&
    (indices as number[][]).every((column, i) =>
      column.every((index) => (names[i] as string[])[index] !== undefined)
    )
  );
};

const numbers = (...names: string[]): Need[] => names.map((name) => ({name, is: isNumber}));

const needed: Readonly<Record<keyof Kinds, readonly Need[]>> = {
  now: [
    ...numbers("made", "watermarkSeconds", "rate", "watermark", "late", "bad", "ahead", "lag"),
    ...numbers("received", "started"),
    {name: "windowSeconds", is: isPositive},
    {name: "report", is: isText},
    {name: "minutes", is: isNumbers},
    {name: "state", is: (value) => isObject(value) && isText(value.kind)},
    {name: "cells", is: isCells("window")}
  ],
  minute: [
    ...numbers("minute"),
    {name: "windowSeconds", is: isPositive},
    {name: "cells", is: isCells("window")}
  ],
  day: [...numbers("made"), {name: "day", is: isText}, {name: "cells", is: isCells("hour")}]
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BrokenFile("invalid JSON", {cause});
  }
}

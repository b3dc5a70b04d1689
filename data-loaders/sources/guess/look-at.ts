import {nullWords} from "../../forms/clean-text.ts";
import {numberTextOf} from "../../forms/number-form.ts";
import {timeFormOf} from "../../forms/time-form.ts";

/** What stands in a column, as far as some of its cells tell. */
export interface Looks {
  readonly isTime: boolean;
  /** Times, but for the time of the day. */
  readonly isDate: boolean;
  /** Times of the day alone. */
  readonly isClock: boolean;
  readonly isNumber: boolean;
  /** Single words with a digit: numbers and codes, not names. */
  readonly isCode: boolean;
  /** A few words, again and again. */
  readonly isFew: boolean;
}

/** Most cells look like it: a few may be damaged, or below the table. */
const most = 0.8;
const fewWords = 20;

/** Looks at the cells of a column. */
export function lookAt(cells: readonly string[]): Looks {
  const filled = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell && !nullWords.includes(cell));
  const share = (is: (cell: string) => boolean) =>
    filled.length > 0 && filled.filter(is).length / filled.length >= most;
  // 20101201 and 40513 are times only where the name says so, which these are too short to tell
  const isTime = (cell: string) =>
    !/^\d{1,5}(\.\d+)?$/.test(cell) &&
    (["day-first", "month-first", "year-first"] as const).some((order) => timeFormOf(cell, order));
  return {
    isTime: share(isTime),
    isDate: share((cell) => isTime(cell) && !/\d:\d|^\d{9,}/.test(cell)),
    isClock: share((cell) => /^\d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])?$/.test(cell)),
    isNumber: share((cell) => numberTextOf(cell) !== undefined),
    isCode: share((cell) => /^\S*\d\S*$/.test(cell)),
    isFew: new Set(filled).size <= fewWords
  };
}

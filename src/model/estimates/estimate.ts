/** What a sample tells of a number: a best guess and the bounds of its 95 % interval. */
export interface Estimate {
  /** Null where the sample holds too little to say anything. */
  readonly value: number | null;
  /** Equal to the value, as high is, where the number is known exactly after all. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the value is a bound rather than a best guess. */
  readonly bound?: "at least" | "at most";
}

/** Something is there, but the sample holds too little of it to say how much. */
export const unknown: Estimate = {value: null, low: null, high: null};

/** A number that is known. */
export const known = (value: number | null): Estimate => ({value, low: value, high: value});

/** A figure beside the same one under the filters that are compared with. */
export interface Change {
  readonly value: number | null;
  /** The figure of the other side. */
  readonly base: number | null;
  /** value/base − 1; null where either is missing or the other side is not above zero. */
  readonly change: number | null;
  /** The bounds of its 95 % interval; absent where it cannot be told from chance. */
  readonly interval?: {readonly low: number; readonly high: number};
  /**
   * Why there is no interval: too little was counted on either side, the periods are shorter than a week, the
   * figure does not come from days or people, or the log does not cover both periods: then there is no change, either.
   */
  readonly without?: "few" | "days" | "kind" | "uncovered";
  /** Whether either side is an estimate from a sample of visitors. */
  readonly estimated: boolean;
}

/** Whether chance alone would hardly make such a change: zero is not in its interval. */
export function isClear({interval}: Pick<Change, "interval">): boolean {
  return interval !== undefined && (interval.low > 0 || interval.high < 0);
}

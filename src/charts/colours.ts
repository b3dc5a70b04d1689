/**
 * Colours are names of custom properties, so that one drawing serves light and dark; style.css gives
 * the values, and a test holds them to contrast and to being distinguishable with any colour vision.
 */
export const categorical = [1, 2, 3, 4, 5, 6].map((i) => `var(--c${i})`);

/** One hue from hardly any to most. */
export const sequential = [1, 2, 3, 4, 5, 6, 7].map((i) => `var(--seq-${i})`);

/** Text on a step of the sequential ramp. */
export const sequentialInk = [1, 2, 3, 4, 5, 6, 7].map((i) => `var(--seq-ink-${i})`);

export const colours = {
  ink: "var(--ink)",
  soft: "var(--ink-2)",
  muted: "var(--ink-3)",
  rule: "var(--rule)",
  paper: "var(--paper)",
  noData: "var(--no-data)",
  rest: "var(--c-rest)",
  main: "var(--c1)",
  second: "var(--c2)",
  wash: "var(--c1-wash)"
} as const;

/** The colour of the i-th of n categories; beyond the palette all share the colour of "the rest". */
export function categoryColour(i: number): string {
  return categorical[i] ?? colours.rest;
}

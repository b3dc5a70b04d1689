import type {MadeClaim} from "./rank-claims.js";

/** How many claims the Summary shows, and of how many it may choose them under filters. */
export const shown = 5;
export const kept = 12;

/** What the Summary reads of the whole report: claims, the strongest first, and the chapters' titles. */
export interface Strongest {
  readonly claims: readonly MadeClaim[];
  /** Title of each chapter that stands, in order, by its page. */
  readonly titles: Readonly<Record<string, string>>;
  /** How many claims the whole report makes. */
  readonly all: number;
}

/** The claims the Summary keeps: the strongest, and more until enough of them say what to do. */
export function keepStrongest(claims: readonly MadeClaim[]): MadeClaim[] {
  const acting = claims.filter(({action}) => action).slice(0, shown);
  return claims.filter((claim, i) => i < kept || acting.includes(claim));
}

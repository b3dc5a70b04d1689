import type {Claim} from "./finding.js";

/** A claim that was made, and by which finding. */
export interface MadeClaim extends Claim {
  readonly id: string;
  readonly chapter: string;
  readonly method: string;
  readonly sql: string;
  /** Tables and relations that the query names. */
  readonly reads: readonly string[];
  /** How many visitors one stands for in its rows: more than 1 where they are of a sample. */
  readonly weight: number;
}

/** Claims with the strongest first; equally strong ones in the order of their names. */
export function rankClaims(claims: readonly MadeClaim[]): MadeClaim[] {
  return [...claims].sort((a, b) => b.effect - a.effect || (a.id < b.id ? -1 : 1));
}

import type {Finding} from "../../../src/findings/claims/finding.ts";

/** A finding whose rows need not say how many people they are of: then they are of so many. */
export function ofPeople<R extends object, P extends Partial<R>>(
  finding: Finding<R>,
  people: P
): Finding<Omit<R, keyof P> & Partial<Pick<R, keyof P & keyof R>>> {
  return {
    ...finding,
    claim: (rows, format) =>
      finding.claim(
        rows.map((row) => ({...people, ...row}) as unknown as R),
        format
      )
  };
}

import {describe, expect, test} from "vitest";
import type {Finding} from "../../../src/findings/claims/finding.ts";
import {tryFinding} from "./try-finding.ts";

/** Rows, how the text begins that they must give (undefined where it must be silent), and its rank. */
type Case<R> = readonly [
  what: string,
  rows: readonly R[],
  begins: string | undefined,
  effect?: number
];

/** Tests what a finding says exactly at its thresholds, and a step to either side of them. */
export function testThresholds<R>(finding: Finding<R>, cases: readonly Case<R>[]): void {
  describe("at its thresholds", () => {
    for (const [what, rows, begins, effect] of cases)
      test(what, () => {
        const claim = tryFinding(finding, rows);
        expect(claim?.text.slice(0, begins?.length)).toBe(begins);
        if (effect !== undefined) expect(claim?.effect).toBeCloseTo(effect, 9);
      });
  });
}

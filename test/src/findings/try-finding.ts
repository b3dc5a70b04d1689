import type {Claim, Finding} from "../../../src/findings/shape/finding.ts";
import {claimFormat} from "../../../src/findings/shape/claim-format.ts";

/** The formats of tests: US English, dollars, every visitor there. */
export const format = claimFormat({locale: "en-US", currency: "USD", scale: 1});

/** What a finding says of rows. */
export function tryFinding<R>(finding: Finding<R>, rows: readonly R[]): Claim | undefined {
  return finding.claim(rows, format);
}

import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";

/** How many checks were made, how many found something, and where to read what was done. */
export function describeChecks(made: number, failed: number): DocumentFragment {
  if (!made) return prose`There is nothing to check.`;
  if (made === 1)
    return failed
      ? prose`The one check for problems in the data found something. The table says what was done about it; rows that were kept count in every figure of this report.`
      : prose`The one check for problems in the data found nothing.`;
  const checks = prose`Of ${number("checks", made)} checks for problems in the data`;
  return failed
    ? prose`${checks}, ${number("checks_failed", failed)} found something. The table says what was done about each; rows that were kept count in every figure of this report.`
    : prose`${checks}, none found anything.`;
}

import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";

/** How many checks were made, and how many find something; then it says where to read what was done. */
export function describeChecks(made: number, failed: number): DocumentFragment {
  const checks = prose`${number("checks", made)} checks were made of what a shop’s data should not hold`;
  return failed
    ? prose`${checks}; ${number("checks_failed", failed)} of them ${failed === 1 ? "finds" : "find"} something. What was done about each is said beside it; what was kept is in every figure of this report.`
    : prose`${checks}, and none finds anything.`;
}

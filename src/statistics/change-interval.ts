import type {LogVariance} from "./log-variance.js";
import {studentT} from "./student-t.js";

/** The bounds of a relative change, as fractions: 0.04 to 0.21. */
export interface ChangeInterval {
  readonly low: number;
  readonly high: number;
}

/** Fewer days tell nothing of how days vary; a week has each weekday. */
export const leastDays = 7;

/**
 * The 95 % interval of later/earlier − 1, of two figures above zero whose logarithms vary as given. Degrees of
 * freedom are added up as Welch and Satterthwaite do; on the scale of logarithms, so that no bound is below −100 %
 * and a change has the same width in either direction.
 *
 * B. L. Welch, The generalization of "Student's" problem, Biometrika 34 (1947); F. E. Satterthwaite, An approximate
 * distribution of estimates of variance components, Biometrics Bulletin 2 (1946).
 *
 * @returns undefined where either figure is not above zero
 */
export function changeInterval(
  earlier: number,
  later: number,
  parts: readonly LogVariance[]
): ChangeInterval | undefined {
  if (!(earlier > 0) || !(later > 0)) return undefined;
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const spread = parts.reduce((sum, part) => sum + part.variance ** 2 / part.degrees, 0);
  const degrees = spread > 0 ? variance ** 2 / spread : Infinity;
  const reach = Math.exp(studentT(Math.max(1, degrees)) * Math.sqrt(variance));
  const ratio = later / earlier;
  return {low: ratio / reach - 1, high: ratio * reach - 1};
}

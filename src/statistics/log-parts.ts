/** A number in two periods. */
export interface Factor {
  readonly earlier: number;
  readonly later: number;
}

/** What a factor did to the product. */
export type LogPart<F extends Factor> = F & {
  /** Relative to the earlier period; one plus these multiply to one plus the product's own. */
  readonly change: number;
  /** In the product's unit; these add up to the product's own difference. */
  readonly amount: number;
};

/**
 * Parts the change of a product among its factors, exactly: a factor's amount is the logarithmic mean of the two
 * products times the logarithm of its own ratio (the logarithmic mean Divisia index; Ang 2004). No factor comes
 * first and no remainder is left, unlike where factors are changed one after the other.
 *
 * @param product whose ratio is that of all factors multiplied; above zero, like these
 */
export function logParts<F extends Factor>(
  {earlier, later}: Factor,
  factors: readonly F[]
): LogPart<F>[] {
  const mean = earlier === later ? earlier : (later - earlier) / Math.log(later / earlier);
  return factors.map((factor) => {
    const ratio = factor.later / factor.earlier;
    return {...factor, change: ratio - 1, amount: mean * Math.log(ratio)};
  });
}

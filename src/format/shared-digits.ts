/** Digits after the decimal mark of a percentage that is shown; more are hardly read. */
const most = 3;

/**
 * How many digits the changes of factors need, as percentages, so that those shown multiply to the change of the
 * whole as it is shown with one digit: +14.0% and +6.1% are +20.95%, and no +20.8%.
 */
export function sharedDigits(whole: number, factors: readonly number[]): number {
  for (let digits = 1; digits < most; ++digits) {
    const product = factors.reduce((all, factor) => all * (1 + round(factor, digits)), 1) - 1;
    if (round(product, 1) === round(whole, 1)) return digits;
  }
  return most;
}

function round(share: number, digits: number): number {
  return Math.round(share * 10 ** (digits + 2)) / 10 ** (digits + 2);
}

import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  positiveEstimate,
  shareEstimate,
  totalEstimate
} from "../../../../src/model/estimates/intervals.ts";

const deviation = fc.record({
  error: fc.double({min: 0, max: 1e6, noNaN: true}),
  degrees: fc.integer({min: 1, max: 31})
});

describe("totalEstimate", () => {
  test("lies in its interval, which what is in the sample and what is known bound", () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.constantFrom(2, 8, 256),
        fc.option(deviation, {nil: undefined}),
        fc.nat(1_000_000),
        (seen, samplingFactor, found, more) => {
          const most = seen + more;
          const {value, low, high} = totalEstimate(seen, samplingFactor, found, most);
          expect(low).toBeLessThanOrEqual(value!);
          expect(value).toBeLessThanOrEqual(high!);
          expect(low).toBeGreaterThanOrEqual(Math.min(seen, most));
          expect(high).toBeLessThanOrEqual(most);
          expect(value).toBe(Math.min(seen * samplingFactor, most));
        }
      )
    );
  });

  test("of nothing where nothing can be, and of all where all are seen, is known", () => {
    expect(totalEstimate(0, 8, undefined, 0)).toEqual({value: 0, low: 0, high: 0});
    expect(totalEstimate(5, 8, undefined, 5)).toEqual({value: 5, low: 5, high: 5});
  });

  test("of what the sample has nothing of leaves open all there can be", () => {
    expect(totalEstimate(0, 8, undefined, 40)).toEqual({value: 0, low: 0, high: 40});
  });
});

describe("positiveEstimate", () => {
  test("is silent where fewer than eight groups hold anything", () => {
    const few = {error: 1, degrees: 6};
    expect(positiveEstimate(5, 100, 1 / 8, few).value).toBeNull();
    expect(positiveEstimate(5, 100, 1 / 8, {...few, degrees: 7}).value).toBe(5);
  });

  test("is never narrower than what a sample of things alike may have missed", () => {
    const {low, high} = positiveEstimate(2, 60, 1 / 4, {error: 0, degrees: 31});
    const factor = Math.exp((3 * 0.75) / 60);
    expect(low).toBeCloseTo(2 / factor, 12);
    expect(high).toBeCloseTo(2 * factor, 12);
  });
});

describe("shareEstimate", () => {
  test("lies in its interval, within 0 and 1", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 5000}),
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.option(
          fc.record({
            error: fc.double({min: 1e-6, max: 1, noNaN: true}),
            degrees: fc.integer({min: 1, max: 31})
          }),
          {nil: undefined}
        ),
        (under, part, found) => {
          const over = Math.round(under * part);
          const {value, low, high} = shareEstimate(over, under, 1 / 8, found);
          expect(value).toBe(over / under);
          expect(low).toBeLessThanOrEqual(value! + 1e-12);
          expect(high).toBeGreaterThanOrEqual(value! - 1e-12);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThan(high!);
        }
      )
    );
  });

  test("is Wilson's interval where visitors are independent of each other", () => {
    // 81 of 263, Newcombe (1998): 0.2553 to 0.3662; the error of as many independent trials
    const p = 81 / 263;
    const error = Math.sqrt((p * (1 - p)) / 263);
    const {low, high} = shareEstimate(81, 263, 0, {error, degrees: 31});
    expect(low).toBeLessThan(0.2553);
    expect(low).toBeGreaterThan(0.25);
    expect(high).toBeGreaterThan(0.3662);
    expect(high).toBeLessThan(0.372);
  });
});

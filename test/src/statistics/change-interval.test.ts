import {randomGamma, randomLcg, randomNormal, randomPoisson} from "d3-random";
import fc from "fast-check";
import {sampleStandardDeviation} from "simple-statistics";
import {expect, test} from "vitest";
import {changeInterval} from "../../../src/statistics/change-interval.ts";
import {
  dayResiduals,
  ofDays,
  ofPairs,
  ofPeople,
  type LogVariance
} from "../../../src/statistics/log-variance.ts";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const times = <T>(n: number, make: (i: number) => T) => Array.from({length: n}, (_, i) => make(i));

/** In how many of two thousand trials the interval holds the true change. */
function coverage(
  change: number,
  trial: () => {earlier: number; later: number; parts: LogVariance[]}
) {
  const trials = 2000;
  const hits = times(trials, () => {
    const {earlier, later, parts} = trial();
    const {low, high} = changeInterval(earlier, later, parts)!;
    return low <= change && change <= high ? 1 : 0;
  });
  return sum(hits) / trials;
}

const days = (values: readonly number[], under?: readonly number[]) =>
  ofDays(dayResiduals(values, under)!);

test.each([7, 28, 90])("of sums of %i days holds the true change in 95 of 100 trials", (n) => {
  const source = randomLcg(n);
  // days of a shop: a coefficient of variation of about a third
  const day = randomGamma.source(source)(9, 100);
  const found = coverage(0.2, () => {
    const [before, after] = [times(n, day), times(n, () => 1.2 * day())];
    return {earlier: sum(before), later: sum(after), parts: [days(before), days(after)]};
  });
  expect(found).toBeGreaterThan(0.935);
  expect(found).toBeLessThan(0.965);
});

test("of periods of unequal length and spread, too", () => {
  const source = randomLcg(0.4);
  const [calm, wild] = [randomGamma.source(source)(25, 4), randomGamma.source(source)(2, 50)];
  const found = coverage(-0.5, () => {
    const [before, after] = [times(30, calm), times(15, wild)];
    return {earlier: sum(before), later: sum(after), parts: [days(before), days(after)]};
  });
  expect(found).toBeGreaterThan(0.925);
  expect(found).toBeLessThan(0.965);
});

test("of ratios of sums, by their linearisation", () => {
  const source = randomLcg(0.7);
  const orders = randomPoisson.source(source)(40);
  const value = randomGamma.source(source)(4, 15);
  const side = (by: number) => {
    const under = times(28, () => orders() + 1);
    const over = under.map((n) => by * sum(times(n, value)));
    return {figure: sum(over) / sum(under), part: days(over, under)};
  };
  const found = coverage(0.1, () => {
    const [before, after] = [side(1), side(1.1)];
    return {earlier: before.figure, later: after.figure, parts: [before.part, after.part]};
  });
  expect(found).toBeGreaterThan(0.93);
  expect(found).toBeLessThan(0.97);
});

test("of two brands on the same days, paired, is no wider than the days' common course asks for", () => {
  const source = randomLcg(0.2);
  const demand = randomGamma.source(source)(4, 1);
  const noise = randomNormal.source(source)(1, 0.1);
  const trial = () => {
    const common = times(28, demand);
    const [a, b] = [common.map((d) => d * noise()), common.map((d) => 0.8 * d * noise())];
    return {a, b, residuals: [dayResiduals(a)!, dayResiduals(b)!] as const};
  };
  const found = coverage(-0.2, () => {
    const {a, b, residuals} = trial();
    return {earlier: sum(a), later: sum(b), parts: [ofPairs(residuals[1], residuals[0])]};
  });
  expect(found).toBeGreaterThan(0.93);
  expect(found).toBeLessThan(0.97);
  const {residuals} = trial();
  const apart = ofDays(residuals[0]).variance + ofDays(residuals[1]).variance;
  expect(ofPairs(...residuals).variance).toBeLessThan(apart / 10);
});

test.each([
  ["alike every day", 1e6],
  ["of days that differ", 6]
])("of different people, %s", (_, shape) => {
  const source = randomLcg(0.9);
  const level = randomGamma.source(source)(shape, 200 / shape);
  const side = () => times(28, () => randomPoisson.source(source)(level())());
  const found = coverage(0, () => {
    const [before, after] = [side(), side()];
    return {
      earlier: sum(before),
      later: sum(after),
      parts: [ofPeople(sum(before), before), ofPeople(sum(after), after)]
    };
  });
  expect(found).toBeGreaterThan(0.93);
  expect(found).toBeLessThan(0.97);
});

test("is Welch's interval where figures are many and vary little, by simple-statistics' deviation", () => {
  const values = fc.array(fc.double({min: 990, max: 1010, noNaN: true}), {
    minLength: 40,
    maxLength: 60
  });
  fc.assert(
    fc.property(values, values, (before, after) => {
      const mean = (list: readonly number[]) => sum(list) / list.length;
      const [a, b] = [before, after].map(
        (list) => sampleStandardDeviation(list) ** 2 / list.length
      ) as [number, number];
      fc.pre(a + b > 1e-6);
      const found = changeInterval(mean(before), mean(after), [days(before), days(after)])!;
      // means of about a thousand: a difference of one is a thousandth
      const half = 2.01 * Math.sqrt(a + b);
      const difference = mean(after) - mean(before);
      expect(found.low * mean(before)).toBeCloseTo(difference - half, 0);
      expect(found.high * mean(before)).toBeCloseTo(difference + half, 0);
    })
  );
});

test("says nothing of figures that are not above zero, nor of days without any", () => {
  expect(changeInterval(0, 5, [])).toBeUndefined();
  expect(changeInterval(5, -1, [])).toBeUndefined();
  expect(dayResiduals([0, 0])).toBeUndefined();
  expect(dayResiduals([1, 2], [0, 0])).toBeUndefined();
  expect(dayResiduals([-3, 2])).toBeUndefined();
});

test("bounds mirror each other when the sides change places", () => {
  const positive = fc.double({min: 0.1, max: 1e6, noNaN: true});
  const part = fc.record({
    variance: fc.double({min: 0, max: 0.5, noNaN: true}),
    degrees: fc.integer({min: 6, max: 300})
  });
  fc.assert(
    fc.property(positive, positive, part, part, (a, b, one, two) => {
      const there = changeInterval(a, b, [one, two])!;
      const back = changeInterval(b, a, [one, two])!;
      expect((1 + there.low) * (1 + back.high)).toBeCloseTo(1, 6);
      expect(there.low).toBeLessThanOrEqual(b / a - 1 + 1e-9);
      expect(there.high).toBeGreaterThanOrEqual(b / a - 1 - 1e-9);
    })
  );
});

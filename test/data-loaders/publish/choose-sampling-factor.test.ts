import fc from "fast-check";
import {expect, test} from "vitest";
import {
  chooseSamplingFactor,
  factsShare
} from "../../../data-loaders/publish/choose-sampling-factor.ts";

const megabytes = 1_000_000;
const rows = fc.record({events: fc.nat(2_000_000_000), order_lines: fc.nat(50_000_000)});
const budget = fc.integer({min: 100_000, max: 100 * megabytes});

test("chooseSamplingFactor publishes everyone of the sample, of UCI's orders and of half a million events", () => {
  for (const shop of [
    {events: 130_000, order_lines: 9_750},
    {events: 0, order_lines: 541_909},
    {events: 500_000, order_lines: 0}
  ])
    expect(chooseSamplingFactor(shop, 8 * megabytes)).toBe(1);
});

test("chooseSamplingFactor of 110 million events leaves a sample that fits half of 8 MB", () => {
  expect(chooseSamplingFactor({events: 110_000_000, order_lines: 0}, 8 * megabytes)).toBe(256);
});

test("chooseSamplingFactor gives a power of two", () => {
  fc.assert(
    fc.property(rows, budget, (shop, bytes) => {
      const samplingFactor = chooseSamplingFactor(shop, bytes);
      expect(samplingFactor).toBeGreaterThanOrEqual(1);
      expect(Number.isInteger(Math.log2(samplingFactor))).toBe(true);
    })
  );
});

test("chooseSamplingFactor never samples more lightly when there are more rows, nor harder when there is more room", () => {
  fc.assert(
    fc.property(
      rows,
      fc.nat(1_000_000_000),
      budget,
      fc.nat(50 * megabytes),
      (shop, more, bytes, room) => {
        const samplingFactor = chooseSamplingFactor(shop, bytes);
        expect(
          chooseSamplingFactor({...shop, events: shop.events + more}, bytes)
        ).toBeGreaterThanOrEqual(samplingFactor);
        expect(
          chooseSamplingFactor({...shop, order_lines: shop.order_lines + more}, bytes)
        ).toBeGreaterThanOrEqual(samplingFactor);
        expect(chooseSamplingFactor(shop, bytes + room)).toBeLessThanOrEqual(samplingFactor);
      }
    )
  );
});

test("chooseSamplingFactor takes the largest sample that keeps its part of the budget", () => {
  const events = fc.integer({min: 1, max: 2_000_000_000});
  fc.assert(
    fc.property(events, budget, (n, bytes) => {
      const samplingFactor = chooseSamplingFactor({events: n, order_lines: 0}, bytes);
      // halving the shop as often as the sample does brings it to where one halving less was too much
      fc.pre(samplingFactor > 2);
      expect(n / samplingFactor).toBeLessThanOrEqual((bytes * factsShare) / 6);
      expect(n / (samplingFactor / 2)).toBeGreaterThan((bytes * factsShare) / 10);
    })
  );
});

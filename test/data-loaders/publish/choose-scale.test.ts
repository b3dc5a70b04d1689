import fc from "fast-check";
import {expect, test} from "vitest";
import {chooseScale, factsShare} from "../../../data-loaders/publish/choose-scale.ts";

const megabytes = 1_000_000;
const rows = fc.record({events: fc.nat(2_000_000_000), order_lines: fc.nat(50_000_000)});
const budget = fc.integer({min: 100_000, max: 100 * megabytes});

test("chooseScale publishes everyone of the sample, of UCI's orders and of half a million events", () => {
  for (const shop of [
    {events: 130_000, order_lines: 9_750},
    {events: 0, order_lines: 541_909},
    {events: 500_000, order_lines: 0}
  ])
    expect(chooseScale(shop, 8 * megabytes)).toBe(1);
});

test("chooseScale of 110 million events leaves a sample that fits half of 8 MB", () => {
  expect(chooseScale({events: 110_000_000, order_lines: 0}, 8 * megabytes)).toBe(256);
});

test("chooseScale gives a power of two", () => {
  fc.assert(
    fc.property(rows, budget, (shop, bytes) => {
      const scale = chooseScale(shop, bytes);
      expect(scale).toBeGreaterThanOrEqual(1);
      expect(Number.isInteger(Math.log2(scale))).toBe(true);
    })
  );
});

test("chooseScale never samples more lightly when there are more rows, nor harder when there is more room", () => {
  fc.assert(
    fc.property(
      rows,
      fc.nat(1_000_000_000),
      budget,
      fc.nat(50 * megabytes),
      (shop, more, bytes, room) => {
        const scale = chooseScale(shop, bytes);
        expect(chooseScale({...shop, events: shop.events + more}, bytes)).toBeGreaterThanOrEqual(
          scale
        );
        expect(
          chooseScale({...shop, order_lines: shop.order_lines + more}, bytes)
        ).toBeGreaterThanOrEqual(scale);
        expect(chooseScale(shop, bytes + room)).toBeLessThanOrEqual(scale);
      }
    )
  );
});

test("chooseScale takes the largest sample that keeps its part of the budget", () => {
  const events = fc.integer({min: 1, max: 2_000_000_000});
  fc.assert(
    fc.property(events, budget, (n, bytes) => {
      const scale = chooseScale({events: n, order_lines: 0}, bytes);
      // halving the shop as often as the sample does brings it to where one halving less was too much
      fc.pre(scale > 2);
      expect(n / scale).toBeLessThanOrEqual((bytes * factsShare) / 6);
      expect(n / (scale / 2)).toBeGreaterThan((bytes * factsShare) / 10);
    })
  );
});

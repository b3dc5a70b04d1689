import fc from "fast-check";
import {expect, test} from "vitest";
import {logParts} from "../../../src/statistics/log-parts.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("two factors that grow alike share a change alike", () => {
  const factor = {earlier: 10, later: 20};
  const parts = logParts({earlier: 100, later: 400}, [factor, factor]);
  expect(parts.map(({change}) => change)).toEqual([1, 1]);
  for (const {amount} of parts) expect(amount).toBeCloseTo(150, 9);
});

test("a factor that stayed has no part, and opposite factors cancel", () => {
  const parts = logParts({earlier: 100, later: 100}, [
    {earlier: 10, later: 20},
    {earlier: 10, later: 5},
    {earlier: 1, later: 1}
  ]);
  expect(parts.map(({amount}) => amount)).toEqual([100 * Math.LN2, -100 * Math.LN2, 0]);
});

test("parts add up to the difference and multiply to the ratio, whatever the factors", () => {
  const size = fc.double({min: 0.01, max: 10_000, noNaN: true});
  const factors = fc.array(fc.record({earlier: size, later: size}), {minLength: 1, maxLength: 4});
  fc.assert(
    fc.property(factors, (list) => {
      const product = (of: "earlier" | "later") => list.reduce((all, one) => all * one[of], 1);
      const [earlier, later] = [product("earlier"), product("later")];
      fc.pre(Math.abs(later / earlier - 1) > 1e-6);
      const parts = logParts({earlier, later}, list);
      const difference = sum(parts.map(({amount}) => amount));
      const scale = Math.max(earlier, later);
      expect(Math.abs(difference - (later - earlier)) / scale).toBeLessThan(1e-6);
      const ratio = parts.reduce((all, {change}) => all * (1 + change), 1);
      expect(ratio / (later / earlier)).toBeCloseTo(1, 9);
    })
  );
});

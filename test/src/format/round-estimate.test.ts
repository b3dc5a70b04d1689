import {expect, test} from "vitest";
import {roundEstimate} from "../../../src/format/round-estimate.ts";

test("roundEstimate keeps the digits that the interval carries, and widens the interval", () => {
  expect(roundEstimate(12_345, 12_101, 12_589)).toEqual({value: 12_300, low: 12_100, high: 12_600});
  expect(roundEstimate(1_234_567, 1_200_000, 1_270_000)).toEqual({
    value: 1_230_000,
    low: 1_200_000,
    high: 1_270_000
  });
});

test("roundEstimate leaves shares and small numbers alone", () => {
  expect(roundEstimate(0.132, 0.129, 0.134)).toEqual({value: 0.132, low: 0.129, high: 0.134});
  expect(roundEstimate(12, 8, 20)).toEqual({value: 12, low: 8, high: 20});
});

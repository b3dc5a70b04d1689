import {expect, test} from "vitest";
import {withShares} from "../../../../src/chapters/categories/price-band-totals.ts";
import {band} from "./bands.ts";

test("bands know their shares", () => {
  const bands = [
    band("5–10", {interactions: 3, units: 1, revenue: 5}),
    band("10–20", {interactions: 1, units: 1, revenue: 15})
  ];
  const shares = (volume: "interactions" | "units") =>
    withShares(bands, volume).map(({share, revenue_share}) => [share, revenue_share]);
  expect(shares("interactions")).toEqual([
    [0.75, 0.25],
    [0.25, 0.75]
  ]);
  expect(shares("units")).toEqual([
    [0.5, 0.25],
    [0.5, 0.75]
  ]);
});

test("where all have none, there are no shares", () => {
  expect(withShares([band("5–10")], "units")).toMatchObject([{share: null, revenue_share: null}]);
});

import {expect, test} from "vitest";
import {
  priceBandTotals,
  withShares
} from "../../../../src/chapters/categories/price-band-totals.ts";
import {openTag} from "../open-tag.ts";
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

test("what has no price is in no band", async () => {
  const {sql, close} = await openTag(`
    CREATE TABLE events_cube AS SELECT * FROM (VALUES
      (NULL, 90, 90, 0, 0), ('5–10', 2, 0, 0, 2)
    ) AS row(price_band, events, views, carts, purchases);
    CREATE TABLE sales_cube AS SELECT * FROM (VALUES
      (NULL, 'sale', 1, 3), ('5–10', 'sale', 2, 14), ('5–10', 'return', 1, 7)
    ) AS row(price_band, kind, quantity, amount)`);
  try {
    expect([...(await priceBandTotals(sql))]).toMatchObject([
      {price_band: "5–10", interactions: 2, units: 2, revenue: 14}
    ]);
  } finally {
    await close();
  }
});

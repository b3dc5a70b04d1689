import {expect, test} from "vitest";
import {metrics} from "../../../../src/model/metrics/dictionary.ts";
import {priceBands} from "../../../../src/model/price-bands.ts";

const ids = metrics.map(({id}) => id);

test("every metric of the design is there, once, with a label and a meaning", () => {
  const design = [
    "events sessions users products brands categories views carts removals purchases",
    "view_to_cart view_to_purchase cart_to_purchase session_conversion",
    "revenue returns net_revenue orders customers units aov items_per_order repeat_rate",
    "sessions_per_user events_per_session",
    "price_min price_q1 price_median price_mean price_q3 price_max price_stddev",
    "price_band_0_50 price_band_50_100 price_band_100_200 price_band_200_500",
    "price_band_500_1000 price_band_1000_up completeness"
  ].flatMap((line) => line.split(" "));
  expect(ids).toEqual(expect.arrayContaining(design));
  expect(new Set(ids).size).toBe(ids.length);
  for (const {id, label, doc} of metrics) {
    expect({id, label}).toEqual({id, label: expect.stringMatching(/\S/) as string});
    expect({id, doc}).toEqual({id, doc: expect.stringMatching(/\.$/) as string});
  }
});

test("price bands leave no price out and share none", () => {
  expect(priceBands[0].low).toBe(0);
  for (const [i, band] of priceBands.slice(1).entries()) expect(band.low).toBe(priceBands[i]!.high);
  expect(priceBands.map(({low}) => low)).toEqual([0, 50, 100, 200, 500, 1000]);
});

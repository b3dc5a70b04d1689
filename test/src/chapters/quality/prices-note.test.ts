import {expect, test} from "vitest";
import {describePrices} from "../../../../src/chapters/quality/prices-note.ts";
import {metricsOf} from "../metrics.ts";
import {textOf} from "../text-of.ts";

const pricesOf = (min: number, q1: number, median: number, q3: number, max: number) => {
  return {
    price_min: min,
    price_q1: q1,
    price_median: median,
    price_q3: q3,
    price_max: max,
    price_mean: 80.25,
    price_stddev: 33.3
  };
};
const alike = pricesOf(5, 5, 5, 5, 5);

test.each([
  ["no price", {}, "event", ""],
  [
    "prices of events",
    pricesOf(1, 20, 49.5, 120, 1500),
    "event",
    "Prices range from $1.00 to $1,500. Half of the events are at or below $49.50, and the middle half is between $20.00 and $120.00. The mean is $80.25, the standard deviation $33.30."
  ],
  [
    "prices of order lines",
    pricesOf(0, 5, 5, 5, 6),
    "order line",
    "Prices range from $0.00 to $6.00. Half of the order lines are at or below $5.00, and the middle half are all at $5.00. The mean is $80.25, the standard deviation $33.30."
  ],
  ["prices alike", alike, "event", "Every price is $5.00."],
  ["one price", {...alike, price_stddev: null}, "event", "Every price is $5.00."]
])("the distribution of %s", (_, values, record, text) => {
  expect(textOf(describePrices(metricsOf(values), record))).toBe(text);
});

test("what a sample cannot tell is left out, and prices alike in it need not be alike", () => {
  const metric = (values: Record<string, number | null>) =>
    Object.assign(metricsOf(values), {isEstimate: () => true});
  expect(textOf(describePrices(metric({...alike, price_stddev: null}), "event"))).toBe(
    "Prices range from $5.00 to $5.00. Half of the events are at or below $5.00, and the middle half are all at $5.00."
  );
  expect(textOf(describePrices(metric({...alike, price_q3: null}), "event"))).toBe(
    "Prices range from $5.00 to $5.00. Half of the events are at or below $5.00. The mean is $80.25, the standard deviation $33.30."
  );
});

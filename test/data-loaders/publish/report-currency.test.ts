import {describe, expect, test} from "vitest";
import {readConfig} from "../../../data-loaders/config.ts";
import type {Manifest} from "../../../data-loaders/manifest.ts";
import {reportCurrency} from "../../../data-loaders/publish/report-currency.ts";

describe("reportCurrency", () => {
  test.each([
    [undefined, [], "USD"],
    [undefined, ["EUR"], "EUR"],
    [undefined, ["EUR", "EUR"], "EUR"],
    ["CHF", [], "CHF"],
    ["SEK", ["kr"], "SEK"],
    ["CAD", ["USD"], "CAD"]
  ])("with %s in report.config.ts and amounts in %j is %s", (currency, seen, expected) => {
    expect(reportCurrency(readConfig({currency}), manifest(seen))).toBe(expected);
  });

  test.each([
    [undefined, ["EUR", "USD"], "invalid mix of currencies: EUR and USD"],
    [undefined, ["kr"], 'ambiguous currency: "kr" (0.csv) stands for several'],
    ["GBP", ["EUR"], "contradictory currencies: EUR in 0.csv, and GBP in report.config.ts"],
    ["GBP", ["USD"], "contradictory currencies: USD in 0.csv, and GBP in report.config.ts"]
  ])("with %s in report.config.ts and amounts in %j is refused", (currency, seen, message) => {
    expect(() => reportCurrency(readConfig({currency}), manifest(seen))).toThrow(message);
  });
});

function manifest(currencies: readonly string[]): Manifest {
  const inputs = currencies.map((currency, i) => ({file: `${i}.csv`, schema: "till", currency}));
  return {inputs} as unknown as Manifest;
}

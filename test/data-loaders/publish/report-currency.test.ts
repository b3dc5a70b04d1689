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

  test.each([
    [undefined, [], "CAD"],
    // a dollar sign beside amounts may be that of the column's currency
    [undefined, ["USD"], "CAD"],
    ["USD", [], "USD"]
  ])(
    "with %s in report.config.ts, amounts in %j and a column of CAD is %s",
    (currency, seen, expected) => {
      const read = {...manifest(seen), currency: {code: "CAD", others: []}};
      expect(reportCurrency(readConfig({currency}), read)).toBe(expected);
    }
  );

  test("with a column of CAD and amounts in euros is refused", () => {
    const read = {...manifest(["EUR"]), currency: {code: "CAD", others: []}};
    expect(() => reportCurrency(readConfig({}), read)).toThrow(
      "invalid mix of currencies: CAD and EUR"
    );
  });
});

function manifest(currencies: readonly string[]): Manifest {
  const inputs = currencies.map((currency, i) => ({file: `${i}.csv`, schema: "till", currency}));
  return {inputs} as unknown as Manifest;
}

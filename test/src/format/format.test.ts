import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  formatChange,
  formatCount,
  formatDate,
  formatDuration,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRange,
  list,
  plural
} from "../../../src/format/format.ts";

/** Intl writes several kinds of spaces; the words matter here. */
const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, " ");

describe("formats", () => {
  test.each([
    [formatCount(130000), "130,000"],
    [formatCount(0), "0"],
    [formatCount(-0.2), "0"],
    [formatCount(9007199254740993n), "9,007,199,254,740,993"],
    [formatCount(null), "–"],
    [formatCount(undefined), "–"],
    [formatCount(1234567, {compact: true}), "1.23M"],
    [formatCount(130000, {locale: "de-DE"}), "130.000"],
    [formatNumber(2.3149), "2.31"],
    [formatNumber(2, {digits: 1}), "2.0"],
    [formatMoney(573480), "$573,480"],
    [formatMoney(249.99), "$249.99"],
    [formatMoney(0), "$0.00"],
    [formatMoney(-12.5), "-$12.50"],
    [formatMoney(999.99), "$999.99"],
    [formatMoney(1950920.55, {compact: true}), "$1.95M"],
    [formatMoney(12, {compact: true}), "$12.00"],
    [formatMoney(1234, {currency: "JPY"}), "¥1,234"],
    [formatMoney(12, {currency: "JPY"}), "¥12"],
    [formatMoney(1234.5, {currency: "EUR", locale: "de-DE", digits: 2}), "1.234,50 €"],
    [formatMoney(null), "–"],
    [formatPercent(0.034), "3.4%"],
    [formatPercent(0.1), "10.0%"],
    [formatPercent(0), "0%"],
    [formatPercent(1), "100%"],
    [formatPercent(0.0001), "<0.1%"],
    [formatPercent(0.0005), "0.1%"],
    [formatPercent(0.99951), ">99.9%"],
    [formatPercent(0.9994), "99.9%"],
    [formatPercent(-0.0001), ">-0.1%"],
    [formatPercent(1.25), "125.0%"],
    [formatPercent(0.004, {digits: 0}), "<1%"],
    [formatPercent(0.996, {digits: 0}), ">99%"],
    [formatPercent(null), "–"],
    [formatChange(0.1234), "+12.3%"],
    [formatChange(-0.0412), "−4.1%"],
    [formatChange(0), "0%"],
    [formatChange(0.0001), "<+0.1%"],
    [formatDate("2020-09-24"), "Sep 24, 2020"],
    [formatDate("2020-09-24", {style: "long"}), "September 24, 2020"],
    [formatDate(new Date(Date.UTC(2021, 1, 28, 23, 59)), {style: "weekday"}), "Sun, Feb 28, 2021"],
    [formatDate(null), "–"],
    [formatRange("2020-09-24", "2021-02-28"), "Sep 24, 2020 – Feb 28, 2021"],
    [formatRange("2021-02-01", "2021-02-28"), "Feb 1 – 28, 2021"],
    [formatRange("2021-02-28", "2021-02-28"), "Feb 28, 2021"],
    [formatDuration(0), "0 sec"],
    [formatDuration(0.25), "250 ms"],
    [formatDuration(59), "59 sec"],
    [formatDuration(3599.6), "60 min"],
    [formatDuration(7500), "2 hr 5 min"],
    [formatDuration(90000), "1 day 1 hr"],
    [plural(1, "order"), "1 order"],
    [plural(0, "order"), "0 orders"],
    [plural(2340, "category", "categories"), "2,340 categories"],
    [list(["a", "b", "c"]), "a, b, and c"],
    [list(["a", "b", "c"], {locale: "en-GB"}), "a, b and c"],
    [list(["a", "b"], {type: "or"}), "a or b"],
    [list([]), ""]
  ])("%s reads %s", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test("formatPercent never reads 0 % for something nor 100 % for less than all", () => {
    const share = fc.double({min: 0, max: 1, noNaN: true, minExcluded: true, maxExcluded: true});
    fc.assert(
      fc.property(share, fc.integer({min: 0, max: 3}), (value, digits) => {
        expect(formatPercent(value, {digits})).not.toMatch(/^(0(\.0*)?|100(\.0*)?)%$/);
      })
    );
  });

  test("a number that is none is an error, not a text", () => {
    expect(() => formatCount(NaN)).toThrow("invalid number: NaN");
    expect(() => formatMoney(Infinity)).toThrow("invalid number: Infinity");
    expect(() => formatPercent(0 / 0)).toThrow("invalid number: NaN");
    expect(() => formatDate("yesterday")).toThrow('invalid day: "yesterday"');
  });
});

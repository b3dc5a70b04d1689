import {describe, expect, test} from "vitest";
import {claimFormat} from "../../../../src/findings/claims/claim-format.ts";

const formatOf = (usStates: boolean) =>
  claimFormat({
    locale: "en-US",
    currency: "USD",
    weight: 4,
    has: {usStates, eventTimes: true, saleTimes: true},
    choices: {sets: {}}
  });
const format = formatOf(true);

describe("claimFormat()", () => {
  test("times() has a digit below ten", () => {
    expect([2.44, 9.96, 10, 12.4].map(format.times)).toEqual([
      "2.4 times",
      "10.0 times",
      "10 times",
      "12 times"
    ]);
  });

  test("points() are without a sign, and one is singular", () => {
    expect([0.031, -0.031, 0.01, 0.0104, 0.02].map(format.points)).toEqual([
      "3.1 percentage points",
      "3.1 percentage points",
      "1.0 percentage point",
      "1.0 percentage point",
      "2.0 percentage points"
    ]);
  });

  test("points() are never none for something", () => {
    expect([0.0004, 0.0005, 0].map(format.points)).toEqual([
      "<0.1 percentage points",
      "0.1 percentage points",
      "0.0 percentage points"
    ]);
  });

  test("name() stands on one line and is no longer than 60 letters", () => {
    expect(format.name("  a\n b ")).toBe("a b");
    expect(format.name("x".repeat(60))).toBe("x".repeat(60));
    expect(format.name("x".repeat(61))).toBe(`${"x".repeat(59)}…`);
    expect(format.name(`${"x".repeat(58)} ${"y".repeat(9)}`)).toBe(`${"x".repeat(58)}…`);
    expect(format.name("🍵".repeat(61))).toBe(`${"🍵".repeat(59)}…`);
  });

  test("place() knows states where the shop has them", () => {
    expect(format.place("CA")).toBe("California");
    expect(formatOf(false).place("CA")).toBe("CA");
    expect(format.place("Utopia")).toBe("Utopia");
  });

  test("the rest are the report's own formats", () => {
    expect([
      format.money(573_480),
      format.count(130_000),
      format.number(2.314),
      format.number(2.314, 0),
      format.percent(0.1316),
      format.percent(0.8, 0),
      format.duration(7500),
      format.date(new Date("2020-11-27")),
      format.weekday(new Date("2020-11-27")),
      format.month(new Date("2020-11-27")),
      format.hour(9),
      format.plural(1, "order"),
      format.plural(2340, "order"),
      format.list(["a", "b", "c"])
    ]).toEqual([
      "$573,480",
      "130,000",
      "2.31",
      "2",
      "13.2%",
      "80%",
      "2 hr 5 min",
      "Nov 27, 2020",
      "Fri, Nov 27, 2020 (Black Friday)",
      "Nov 2020",
      "9:00",
      "1 order",
      "2,340 orders",
      "a, b, and c"
    ]);
    expect(format.period(new Date("2020-09-24"), new Date("2021-02-28"))).toMatch(
      /^Sep 24, 2020\s–\sFeb 28, 2021$/
    );
    expect(format.weight).toBe(4);
  });
});

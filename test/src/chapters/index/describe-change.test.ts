import {describe, expect, test} from "vitest";
import type {ChangePart} from "../../../../src/chapters/index/change-parts.ts";
import {describeChange} from "../../../../src/chapters/index/describe-change.ts";
import type {Change} from "../../../../src/chapters/index/read-change.ts";
import {lastPeriod} from "../../../../src/model/last-period.ts";
import {logParts} from "../../../../src/statistics/log-parts.ts";
import {hasAll} from "../has.ts";
import {textOf} from "../text-of.ts";

const context = {
  locale: "en-US",
  currency: "USD",
  has: hasAll(),
  choices: {firstDay: "2020-05-24", lastDay: "2021-03-31", sets: {}}
};
const february = lastPeriod({}, {from: "2020-09-24", to: "2021-02-28"})!;
const march = lastPeriod({}, {from: "2020-09-24", to: "2021-03-31"})!;
const january = lastPeriod({}, {from: "2020-09-24", to: "2021-01-31"})!;
const august = lastPeriod({}, {from: "2020-05-24", to: "2020-08-31"})!;
const week = lastPeriod({}, {from: "2021-02-08", to: "2021-02-21"})!;
const day = lastPeriod({}, {from: "2020-11-26", to: "2020-11-27"})!;

/** A change of revenue by orders and their value: from 100 orders of 10 to these. */
function change(orders: number, aov: number, more: Partial<Change> = {}): Change {
  const whole = {earlier: 1000, later: orders * aov};
  const parts: ChangePart[] = logParts(whole, [
    {id: "orders", label: "Orders", unit: "count", earlier: 100, later: orders},
    {id: "aov", label: "Order value", unit: "money", earlier: 10, later: aov}
  ]);
  return {
    ...whole,
    measure: "revenue",
    periods: january,
    parts,
    drawn: parts,
    estimated: false,
    contributions: {dimensions: [], sources: []},
    sources: [],
    ...more
  };
}

const text = (made: Change, has = hasAll()) => textOf(describeChange(made, {...context, has}));

/** Movements of a dimension's values, by name. */
function dimension(name: string, moved: Record<string, number>) {
  const values = Object.values(moved);
  const gross = values.reduce((sum, value) => sum + Math.abs(value), 0);
  const rows = Object.entries(moved).map(([value, by]) => ({
    dimension: name,
    name: value,
    earlier: 900,
    later: 900 + by,
    gross,
    n: values.length
  }));
  return {dimension: name, rows};
}
const by = (...dimensions: ReturnType<typeof dimension>[]) => ({
  contributions: {dimensions, sources: []}
});

describe("the whole and its two parts", () => {
  test.each([
    [
      "a rise",
      change(120, 12),
      "In January 2021, revenue rose 44.0% on December 2020, to $1,440: orders +20.0%, order value +20.0%."
    ],
    [
      "a fall by one part",
      change(80, 11),
      "In January 2021, revenue fell 12.0% on December 2020, to $880.00: orders −20.0%, order value +10.0%."
    ],
    [
      "parts that need two digits to multiply to the whole",
      change(114, 10.605),
      "In January 2021, revenue rose 20.9% on December 2020, to $1,209: orders +14.00%, order value +6.05%."
    ],
    [
      "no change at all",
      change(100, 10),
      "In January 2021, revenue was the same as in December 2020: $1,000."
    ],
    [
      "no change of the whole",
      change(125, 8),
      "In January 2021, revenue hardly changed from December 2020, at $1,000: orders +25.0%, order value −20.0%."
    ],
    [
      "orders that a filter cuts down",
      change(120, 12, {parts: []}),
      "In January 2021, revenue rose 44.0% on December 2020, to $1,440."
    ],
    [
      "estimates",
      change(120, 12, {estimated: true}),
      "In January 2021, revenue rose 44.0% on December 2020, to $1,440: orders ≈ +20.0%, order value ≈ +20.0%."
    ],
    [
      "months of one year and one length",
      change(120, 12, {periods: august}),
      "In August 2020, revenue rose 44.0% on July, to $1,440: orders +20.0%, order value +20.0%."
    ],
    [
      "a week",
      change(120, 12, {periods: week}),
      "In the week of Feb 15, 2021, revenue rose 44.0% on the week before, to $1,440: orders +20.0%, order value +20.0%."
    ],
    [
      "a day",
      change(120, 12, {periods: day}),
      "On Fri, Nov 27, 2020 (Black Friday), revenue rose 44.0% on the day before, to $1,440: orders +20.0%, order value +20.0%."
    ]
  ])("%s", (_, made, expected) => {
    expect(text(made)).toBe(expected);
  });
});

describe("months of different lengths", () => {
  const ending = (made: Change) => text(made).replace(/^.*?(%|unchanged)\. ?/, "");

  test.each([
    // 960 ÷ 28 is 6.3% more than 1000 ÷ 31
    [
      "a fall that is a rise per day",
      change(96, 10, {periods: february}),
      "But with 3 fewer days, revenue per day rose 6.3%."
    ],
    [
      "a rise that is larger per day",
      change(110, 10, {periods: february}),
      "With 3 fewer days, revenue per day rose 21.8%."
    ],
    [
      "a rise that is a fall per day",
      change(105, 10, {periods: march}),
      "But with 3 more days, revenue per day fell 5.2%."
    ],
    ["a rise that is about the same per day", change(300, 10, {periods: february}), ""],
    ["months of one length", change(110, 10), ""]
  ])("%s", (_, made, expected) => {
    expect(ending(made)).toBe(expected);
  });
});

describe("who made most of it", () => {
  const most = (made: Change, has = hasAll()) =>
    text(made, has).replace(/^.*? value [^ ]+%\. ?/, "");

  test.each([
    [
      "one of each dimension",
      by(
        dimension("category", {phones: 300, toys: 140}),
        dimension("state", {CA: 260, TX: 100, NY: 80}),
        dimension("customer", {new: 20, returning: 420})
      ),
      "By category, Phones made most of the rise (+$300.00); by state, California (+$260.00); by customer, those who had ordered before (+$420.00)."
    ],
    [
      "two together",
      by(dimension("brand", {a: 200, b: 150, c: 50, d: 40})),
      "By brand, a and b together made most of the rise (+$350.00)."
    ],
    [
      "more than all of it",
      by(dimension("brand", {a: 600, b: -160}), dimension("source", {Google: 400, Organic: 40})),
      "By brand, a made more than all of the rise (+$600.00); by source, Google made most of it (+$400.00)."
    ],
    ["none where none stands out", by(dimension("brand", {a: 110, b: 110, c: 110, d: 110})), ""]
  ])("%s", (_, made, expected) => {
    expect(most(change(120, 12, made))).toBe(expected);
  });

  test("of a fall, and of hardly any change", () => {
    const moved = by(dimension("brand", {a: -110, b: -10}));
    expect(most(change(80, 11, moved))).toBe("By brand, a made most of the fall (−$110.00).");
    expect(most(change(125, 8, by(dimension("brand", {a: 10, b: -10}))))).toBe("");
  });

  test("states of another country go by the data's name", () => {
    const made = change(120, 12, by(dimension("state", {CA: 400, TX: 40})));
    expect(most(made, hasAll({usStates: false}))).toMatch(/^By state, CA made most/);
  });
});

test("without sales, views are what changed", () => {
  const whole = {earlier: 1000, later: 1320};
  const parts: ChangePart[] = logParts(whole, [
    {id: "users", label: "Visitors", unit: "count", earlier: 100, later: 120},
    {id: "views_per_user", label: "Views per visitor", unit: "ratio", earlier: 10, later: 11}
  ]);
  const made = {
    ...change(120, 11),
    ...by(dimension("category", {phones: 300, toys: 20})),
    measure: "views" as const,
    parts
  };
  expect(text(made)).toBe(
    "In January 2021, products were viewed 1,320 times, 32.0% more often than in December 2020: visitors +20.0%, views per visitor +10.0%. By category, Phones made most of the rise (+300)."
  );
});

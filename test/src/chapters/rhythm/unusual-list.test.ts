import {expect, test} from "vitest";
import type {UnusualDay} from "../../../../src/chapters/rhythm/find-unusual.ts";
import type {MovedRow} from "../../../../src/chapters/rhythm/moved-parts.ts";
import {describeUnusualDay, unusualList} from "../../../../src/chapters/rhythm/unusual-list.ts";
import type {Filters} from "../../../../src/model/filters.ts";
import type {ReportContext} from "../../../../src/model/report-context.ts";
import {hasAll} from "../has.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";
import {format} from "./format.ts";

const friday = new Date(Date.UTC(2020, 10, 27));
const unusual = (value: number, expected: number): UnusualDay => {
  return {day: +friday, value, expected, z: 5};
};
const part = (what: string, name: string, actual: number, usual: number): MovedRow => {
  return {day: friday, what, name, actual, usual};
};
const hour = (at: number, actual: number, usual: number) => part("hour", String(at), actual, usual);

interface Shop {
  weight?: number;
  filters?: Filters;
  has?: Partial<ReportContext["has"]>;
}
const text = (
  day: UnusualDay,
  moved: readonly MovedRow[],
  {weight = 1, has, filters = {sets: {}}}: Shop = {}
) => textOf(describeUnusualDay(day, 0, rows(moved, {weight}), {has: hasAll(has), filters}, format));

const rose = [
  hour(9, 500, 200),
  part("category", "computers", 300, 100),
  part("category", "toys", 110, 60),
  part("brand", "acer", 200, 90),
  part("country", "Germany", 150, 60)
];
const noLog = {events: false};

test("a day of which no part is known", () => {
  expect(text(unusual(500, 200), [])).toBe(
    "Fri, Nov 27, 2020 (Black Friday): 500 interactions, more than the 200 expected."
  );
  expect(text(unusual(1, 12.25), [])).toBe(
    "Fri, Nov 27, 2020 (Black Friday): 1 interaction, fewer than the 12 expected."
  );
  expect(text(unusual(1, 12), [], {has: noLog})).toBe(
    "Fri, Nov 27, 2020 (Black Friday): 1 order, fewer than the 12 expected."
  );
  const other = {...part("brand", "acer", 200, 90), day: new Date(Date.UTC(2020, 10, 28))};
  expect(text(unusual(500, 200), [other])).not.toContain("acer");
});

test("the parts that rose most, one of each kind", () => {
  expect(text(unusual(500, 200), rose)).toBe(
    "Fri, Nov 27, 2020 (Black Friday): 500 interactions, more than the 200 expected. What rose most: Computers (300, usually 100), acer (200, usually 90) and Germany (150, usually 60)."
  );
  expect(text(unusual(500, 200), rose, {has: {countries: false}})).toContain(
    "Fri, Nov 27, 2020 (Black Friday): 500 interactions, more than the 200 expected. What rose most: Computers (300, usually 100) and acer (200, usually 90)."
  );
  expect(text(unusual(500, 200), rose, {has: {countries: false, brands: false}})).toContain(
    "What rose most: Computers (300, usually 100)."
  );
});

test("what has no name is not among them, nor what went the other way", () => {
  const moved = [
    hour(9, 500, 200),
    part("category", "(none)", 300, 100),
    part("brand", "acer", 40, 90)
  ];
  expect(text(unusual(500, 200), moved)).toBe(
    "Fri, Nov 27, 2020 (Black Friday): 500 interactions, more than the 200 expected."
  );
});

test("the parts that fell most, in order lines where there is no log", () => {
  const fell = [hour(9, 3, 20), part("category", "toys", 1, 8), part("brand", "acer", 2, 9)];
  expect(text(unusual(3, 20), fell, {has: noLog})).toBe(
    "Fri, Nov 27, 2020 (Black Friday): 3 orders, fewer than the 20 expected. What fell most: Toys (1 order line, usually 8.0) and acer (2 order lines, usually 9.0)."
  );
});

const silent = (first: number) => [hour(9, first, 40), hour(10, 0, 40), hour(11, 320, 320)];

test.each<[string, MovedRow[], Shop, string]>([
  ["nothing", silent(0), {}, "Nothing was recorded between 09:00 and 11:00"],
  ["one", silent(1), {}, "Only 1 interaction was recorded between 09:00 and 11:00"],
  ["two", silent(2), {}, "Only 2 interactions were recorded between 09:00 and 11:00"],
  ["one line", silent(1), {has: noLog}, "Only 1 order line was recorded between 09:00 and 11:00"],
  [
    "nothing until midnight",
    [hour(22, 0, 40), hour(23, 0, 40), hour(11, 320, 320)],
    {},
    "Nothing was recorded between 22:00 and 24:00"
  ]
])("hours with hardly anything: %s", (_, moved, shop, silence) => {
  expect(text(unusual(320, 400), moved, shop)).toMatch(
    new RegExp(`fewer than the 400 expected\\. ${silence}, compared with the usual 80\\.$`)
  );
});

test("of a sample, parts are estimates and so are orders; interactions are exact", () => {
  const quarter = [hour(9, 125, 50), part("category", "toys", 75, 25)];
  expect(text(unusual(500, 200), quarter, {weight: 4})).toBe(
    "Fri, Nov 27, 2020 (Black Friday): 500 interactions, more than the 200 expected. What rose most: Toys (≈ 300, usually ≈ 100)."
  );
  expect(text(unusual(500, 200), quarter, {weight: 4, has: noLog})).toBe(
    "Fri, Nov 27, 2020 (Black Friday): ≈ 500 orders, more than the ≈ 200 expected. What rose most: Toys (≈ 300 order lines, usually ≈ 100)."
  );
  expect(text(unusual(320, 400), silent(0), {weight: 2})).toContain(
    "In the sample, nothing was recorded between 09:00 and 11:00, compared with the usual ≈ 160."
  );
});

test("each day is an item of the list", () => {
  const days = [unusual(500, 200), unusual(1, 12)];
  const list = unusualList(days, rows<MovedRow>([]), {has: hasAll(), filters: {sets: {}}}, format);
  expect(Array.from(list.querySelectorAll("li"), (item) => item.textContent)).toEqual([
    "Fri, Nov 27, 2020 (Black Friday): 500 interactions, more than the 200 expected.",
    "Fri, Nov 27, 2020 (Black Friday): 1 interaction, fewer than the 12 expected."
  ]);
  expect(
    unusualList([], rows<MovedRow>([]), {has: hasAll(), filters: {sets: {}}}, format).children
  ).toHaveLength(0);
});

test.each([
  [{brand: ["acer"]}, "Computers (300, usually 100) and Germany (150, usually 60)."],
  [{category: ["computers", "toys"]}, "acer (200, usually 90) and Germany (150, usually 60)."],
  [{country: ["Germany"]}, "Computers (300, usually 100) and acer (200, usually 90)."]
])("a part that the filter %o keeps does not explain the day", (sets, parts) => {
  expect(text(unusual(500, 200), rose, {filters: {sets}})).toBe(
    `Fri, Nov 27, 2020 (Black Friday): 500 interactions, more than the 200 expected. What rose most: ${parts}`
  );
});

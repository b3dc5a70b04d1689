import {expect, test} from "vitest";
import {bestDay} from "../../../../src/chapters/index/best-day.ts";
import {describeMostOrders} from "../../../../src/chapters/index/orders-by-day.ts";
import {describeStrongest} from "../../../../src/chapters/index/revenue-by-day.ts";
import {describeMostVisitors} from "../../../../src/chapters/index/visitors-by-day.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const day = (n: number) => new Date(Date.UTC(2021, 0, n));
const dayRow = (n: number, value: number) => ({
  day: day(n),
  revenue: value,
  lines: 3,
  returned: 0,
  orders: value,
  visitors: value,
  sessions: value
});
const others = [dayRow(3, 40), dayRow(4, 6), dayRow(5, 6), dayRow(6, 6), dayRow(7, 6)];
const few = [dayRow(1, 5), dayRow(2, 1200), ...others];

test.each([
  [[], undefined],
  [[dayRow(1, 5)], undefined],
  [few, {day: day(2), value: 1200}],
  [few.slice(0, 6), undefined],
  [[dayRow(1, 1200), dayRow(2, 1200), ...others], undefined]
])("the best of days: %j", (days, best) => {
  expect(bestDay(days, (row) => row.revenue)).toEqual(best);
});

const descriptions = {
  revenue: describeStrongest,
  orders: describeMostOrders,
  visitors: describeMostVisitors
};

test.each([
  ["revenue", 1, "Revenue was highest on Jan 2, 2021: $1,200."],
  ["revenue", 4, "Revenue was highest on Jan 2, 2021: ≈ $1,200."],
  ["orders", 1, "Most orders were placed on Jan 2, 2021: 1,200."],
  ["orders", 4, "Most orders were placed on Jan 2, 2021: ≈ 1,200."],
  ["visitors", 1, "Most visitors came on Jan 2, 2021: 1,200."],
  ["visitors", 4, "Most visitors came on Jan 2, 2021: ≈ 1,200."]
] as const)("the caption of %s, one visitor in %i", (what, weight, text) => {
  const caption = descriptions[what](rows(few, {weight}), format);
  expect(caption && textOf(caption)).toBe(text);
});

test.each(["revenue", "orders", "visitors"] as const)("one day of %s has no caption", (what) => {
  expect(descriptions[what](rows([dayRow(1, 5)]), format)).toBe("");
});

test.each([
  [119, "Revenue was highest on Jan 2, 2021: $1,200."],
  [
    120,
    "Revenue was highest on Jan 2, 2021: $1,200. On the same day, $120.00 was returned or cancelled."
  ]
])("a best day of which %i came back", (returned, text) => {
  const days = few.map((row) => ({...row, returned: row.revenue === 1200 ? returned : 0}));
  const caption = describeStrongest(rows(days), format);
  expect(caption && textOf(caption)).toBe(text);
});

import {expect, test} from "vitest";
import {movedParts} from "../../../../src/chapters/rhythm/moved-parts.ts";
import {hasAll} from "../has.ts";
import {openTag} from "../open-tag.ts";

const tables = `CREATE TABLE sales AS SELECT CAST(day AS DATE) AS day, hour, category, brand,
    'UK' AS country, kind
  FROM (VALUES
    ('2021-03-08', 9, 'books', 'penguin', 'sale'), ('2021-03-08', 9, 'books', 'penguin', 'sale'),
    ('2021-03-15', 10, 'toys', 'lego', 'sale'),
    ('2021-03-15', 11, 'toys', 'lego', 'return'),
    ('2021-03-16', 12, 'tools', 'bosch', 'sale'), -- a Tuesday
    ('2021-03-22', 9, 'books', 'virago', 'sale'), ('2021-03-22', 9, 'books', 'virago', 'sale'),
    ('2021-03-22', 9, 'books', 'penguin', 'sale'), ('2021-03-22', 9, 'books', 'virago', 'sale'),
    ('2021-04-19', 13, 'games', 'ravensburger', 'sale') -- five weeks later
  ) AS lines (day, hour, category, brand, kind)`;
const monday = {day: Date.UTC(2021, 2, 15), value: 1, expected: 3, z: -4};

test("parts of a day stand beside the mean of the same weekday in the weeks around it", async () => {
  const {sql, close} = await openTag(tables, {has: hasAll({events: false})});
  const moved = await movedParts(sql, [monday]);
  await close();
  expect(moved?.map(({day}) => +day)).toEqual(Array(8).fill(monday.day));
  expect(moved?.map(({what, name, actual, usual}) => [what, name, actual, usual])).toEqual([
    ["brand", "penguin", 0, 1.5],
    ["brand", "virago", 0, 1.5],
    ["brand", "lego", 1, 0],
    ["category", "books", 0, 3],
    ["category", "toys", 1, 0],
    ["country", "UK", 1, 3],
    ["hour", "9", 0, 3],
    ["hour", "10", 1, 0]
  ]);
});

test("of a log, events are counted", async () => {
  const {sql, close} = await openTag(
    `CREATE TABLE session_products AS SELECT CAST(day AS DATE) AS day, 9 AS hour, 'toys' AS category,
       'lego' AS brand, 'UK' AS country, events
     FROM (VALUES ('2021-03-08', 4), ('2021-03-08', 6), ('2021-03-15', 5)) AS log (day, events)`
  );
  const moved = await movedParts(sql, [monday]);
  await close();
  expect(moved).toHaveLength(4);
  for (const {actual, usual} of moved ?? []) expect([actual, usual]).toEqual([5, 10]);
});

test("without days nothing is asked", async () => {
  const {sql, asked, close} = await openTag(tables);
  expect(await movedParts(sql, [])).toBeUndefined();
  expect(asked).toEqual([]);
  await close();
});

import {expect, test} from "vitest";
import {conversionOverTime} from "../../../../src/chapters/funnel/conversion-over-time.ts";
import {openTag} from "../open-tag.ts";
import {textOf} from "../text-of.ts";

const cube = (...rows: string[]) =>
  `CREATE TABLE events_cube AS SELECT day::DATE AS day, views, purchases FROM (VALUES ${rows.join(", ")}) AS t(day, views, purchases)`;

test("weeks without a view have no rate, and one week is no course", async () => {
  const one = await openTag(
    cube("('2021-01-04', 10, 1)", "('2021-01-10', 10, 3)", "('2021-01-11', 0, 1)")
  );
  expect(textOf(await conversionOverTime(one.sql))).toBe(
    "All views fall into one week, so there is no course to show."
  );
  const answer = await one.sql.ask(one.asked.at(-1)!);
  expect(answer.map((row) => Object.values(row).at(-1))).toEqual([0.2]);
  await one.close();
});

test("two weeks are drawn", async () => {
  const two = await openTag(cube("('2021-01-04', 10, 1)", "('2021-01-11', 10, 3)"));
  const figure = (await conversionOverTime(two.sql)) as Element;
  expect(textOf(figure)).toContain("Purchases per view by week");
  await two.close();
});

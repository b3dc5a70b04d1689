import {describe, expect, test} from "vitest";
import {sortRows} from "../../../src/format/sort-rows.ts";

describe("sortRows", () => {
  test("sorts dates by time, numbers in names by size, and leaves its input alone", () => {
    const days = [{day: new Date("2021-02-01")}, {day: new Date("2020-12-31")}, {day: null}];
    expect(sortRows(days, {key: "day"}).map(({day}) => day?.getUTCFullYear())).toEqual([
      2020,
      2021,
      undefined
    ]);
    const names = [{n: "item 10"}, {n: "item 9"}];
    expect(sortRows(names, {key: "n"}).map(({n}) => n)).toEqual(["item 9", "item 10"]);
    expect(names[0]!.n).toBe("item 10");
  });

  test("sorts counts of both integer kinds together", () => {
    const counts = [{n: 3}, {n: 10n}, {n: 2n}];
    expect(sortRows(counts, {key: "n", descending: true}).map(({n}) => Number(n))).toEqual([
      10, 3, 2
    ]);
  });
});

import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {farDays} from "../../../data-loaders/stage/far-days.ts";

const log = {"2020-10-01": 3000, "2020-10-02": 2500, "2020-10-03": 2600};

describe("farDays", () => {
  test.each<[string, Record<string, number>, string[]]>([
    ["none of days that follow each other", log, []],
    ["a row of a clock that was reset", {...log, "2000-01-01": 1}, ["2000-01-01"]],
    [
      "rows of several clocks, before and after",
      {...log, "1999-12-31": 1, "2000-01-01": 2, "2014-05-05": 1, "2021-10-03": 1, "2038-01-19": 4},
      ["1999-12-31", "2000-01-01", "2014-05-05", "2021-10-03", "2038-01-19"]
    ],
    ["none that is less than a year away", {...log, "2019-10-03": 1, "2021-10-02": 1}, []],
    ["none where more than one row in a thousand is", {...log, "2000-01-01": 9}, []],
    ["none of a small file", {"2000-01-01": 1, "2020-10-01": 900}, []],
    [
      "none of a shop that opened slowly",
      {"2018-01-01": 1, "2018-12-01": 1, "2019-11-01": 1, ...log},
      []
    ],
    ["none of nothing", {}, []]
  ])("finds %s", (_, days, far) => {
    expect([...farDays(new Map(Object.entries(days)))].sort()).toEqual(far);
  });

  test("what it finds is few, and a year away from what it leaves", () => {
    const day = fc.integer({min: 0, max: 20_000}).map((n) => new Date(n * 86_400_000));
    const rows = fc.oneof(fc.integer({min: 1, max: 3}), fc.integer({min: 500, max: 9000}));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, rows), {maxLength: 12}), (found) => {
        const days = new Map(found.map(([at, n]) => [at.toISOString().slice(0, 10), n]));
        const far = farDays(days);
        const left = [...days.keys()].filter((one) => !far.has(one)).sort();
        const total = [...days.values()].reduce((sum, n) => sum + n, 0);
        const n = [...far].reduce((sum, one) => sum + days.get(one)!, 0);
        expect(n).toBeLessThanOrEqual((2 * total) / 1000);
        if (days.size > 0) expect(left.length).toBeGreaterThan(0);
        for (const one of far) {
          const [first, last] = [Date.parse(left[0]!), Date.parse(left.at(-1)!)];
          const away = Math.max(first - Date.parse(one), Date.parse(one) - last);
          expect(away).toBeGreaterThanOrEqual(365 * 86_400_000);
        }
      })
    );
  });
});

import {describe, expect, test} from "vitest";
import {findRising} from "../../../../src/chapters/live/find-rising.ts";

const totals = Array.from({length: 15}, () => 200);
const course = (name: string, count: (minute: number) => number) => ({
  name,
  counts: totals.map((_, i) => count(i))
});

/** Counts of minutes at random with a mean, by a generator of its own. */
function poisson(seed: number) {
  let state = seed;
  const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  return (mean: number) => {
    let [n, product] = [0, random()];
    for (const limit = Math.exp(-mean); product > limit; n++) product *= random();
    return n;
  };
}

describe("findRising()", () => {
  test("finds a name whose share doubles, with both shares", () => {
    const [first, ...others] = findRising(
      [course("a", (i) => (i < 10 ? 20 : 40)), course("b", () => 30)],
      totals,
      5
    );
    expect(first).toMatchObject({name: "a", share: 0.2, before: 0.1});
    expect(others).toEqual([]);
  });

  test("is silent where a share falls, where there are few events, and where all rise alike", () => {
    expect(findRising([course("a", (i) => (i < 10 ? 40 : 20))], totals, 5)).toEqual([]);
    expect(findRising([course("a", (i) => (i < 10 ? 0 : 3))], totals, 5)).toEqual([]);
    const few = totals.map(() => 15);
    expect(findRising([course("a", (i) => (i < 10 ? 1 : 8))], few, 5)).toEqual([]);
    const rising = totals.map((n, i) => (i < 10 ? n : 3 * n));
    expect(findRising([course("a", (i) => (i < 10 ? 20 : 60))], rising, 5)).toEqual([]);
  });

  test("takes one burst of a single minute for no rise", () => {
    expect(findRising([course("a", (i) => (i === 12 ? 90 : 20))], totals, 5)).toEqual([]);
  });

  test("is silent in nearly all streams in which nothing rises", () => {
    const draw = poisson(11);
    let found = 0;
    for (let run = 0; run < 300; ++run) {
      const courses = Array.from({length: 10}, (_, i) => course(`b${i}`, () => draw(20)));
      const all = totals.map((_, i) => courses.reduce((sum, {counts}) => sum + counts[i]!, 0));
      if (findRising(courses, all, 5).length > 0) found += 1;
    }
    // one in twenty by the false discovery rate, and less as only rises are told
    expect(found).toBeLessThanOrEqual(18);
  });
});

import {expect, test} from "vitest";
import {cochranArmitage} from "../../../src/statistics/cochran-armitage.ts";

// Fleiss, Statistical Methods for Rates and Proportions (1981), as in R's ?prop.trend.test:
// X-squared = 8.2249, p-value = 0.004132
const smokers = [
  {successes: 83, n: 86},
  {successes: 90, n: 93},
  {successes: 129, n: 136},
  {successes: 70, n: 82}
];

test("cochranArmitage() of Fleiss' smokers is that of R", () => {
  const {z, p} = cochranArmitage(smokers);
  expect(z ** 2).toBeCloseTo(8.2249, 4);
  expect(z).toBeLessThan(0);
  expect(p).toBeCloseTo(0.004132, 6);
});

test("cochranArmitage() turns its sign with the order", () => {
  expect(cochranArmitage([...smokers].reverse()).z).toBeCloseTo(-cochranArmitage(smokers).z, 12);
});

test("cochranArmitage() of shares that are all 0 finds nothing", () => {
  expect(cochranArmitage([0, 0].map(() => ({successes: 0, n: 10})))).toEqual({z: 0, p: 1});
});

import {expect, test} from "vitest";
import {rankSum} from "../../../src/statistics/rank-sum.ts";

// Hollander & Wolfe (1973), table 4.1, as in R's ?wilcox.test: W = 35, and p = 0.2446 with exact = FALSE
const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
const early = [1.15, 0.88, 0.9, 0.74, 1.21];

test("gives the p of R's wilcox.test for Hollander and Wolfe's membranes", () => {
  expect(rankSum(term, early)).toBeCloseTo(0.2446, 4);
});

test("is the same either way round, and 1 for groups that are alike", () => {
  expect(rankSum(early, term)).toBeCloseTo(rankSum(term, early), 12);
  expect(rankSum([1, 1], [1, 1])).toBe(1);
});

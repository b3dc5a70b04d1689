import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/baskets/fuller.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {customers: 30});

const row = (several: number, baskets: number, mean: number) => ({
  several,
  baskets,
  revenue: baskets * mean,
  paid: baskets,
  logs: baskets * Math.log(mean),
  squares: baskets * (Math.log(mean) ** 2 + 0.25)
});

test("speaks where larger baskets are worth more", () => {
  const claim = tryFinding(finding, [row(0, 800, 200), row(1, 200, 500)]);
  expect(claim?.text).toBe(
    "20.0% of baskets hold several products and make 38.5% of the revenue: on average they are worth $500.00, 2.5 times as much as a basket with one product."
  );
  expect(claim).toMatchObject({n: 1000, numbers: {share: 0.2, alone: 200, full: 500, times: 2.5}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where they are not", () => {
  const claim = tryFinding(finding, [row(0, 800, 500), row(1, 200, 300)]);
  expect(claim?.text).toBe(
    "Larger baskets are not worth more: 200 baskets with several products averaged $300.00, a basket with one product $500.00."
  );
});

test.each([
  ["without rows", []],
  ["of baskets of one kind", [row(1, 800, 200)]],
  ["of too few baskets", [row(0, 800, 200), row(1, 49, 500)]],
  ["of what adds up to nothing", [{...row(0, 800, 200), revenue: 0}, row(1, 200, 500)]],
  ["about a difference by chance", [row(0, 800, 200), row(1, 200, 205)]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

/** The same, most of them given away. */
const paid = (all: ReturnType<typeof row>, n: number) => ({
  ...row(all.several, n, 200),
  ...{baskets: all.baskets, revenue: all.revenue}
});

testThresholds(finding, [
  ["50 of several", [row(0, 800, 200), row(1, 50, 500)], "5.9% of baskets", (25_000 / 185_000) * 1],
  ["49 of several", [row(0, 800, 200), row(1, 49, 500)], undefined],
  ["50 of one", [row(0, 50, 200), row(1, 800, 500)], "94.1% of baskets"],
  ["49 of one", [row(0, 49, 200), row(1, 800, 500)], undefined],
  ["50 that were paid", [paid(row(0, 800, 200), 50), row(1, 800, 500)], "50.0% of baskets"],
  ["49 that were paid", [paid(row(0, 800, 200), 49), row(1, 800, 500)], undefined],
  // p = 0.0113, 0.0101, 0.0096; 0.0108, 0.0098
  ["4.1% more", [row(0, 2000, 200), row(1, 2000, 208.18)], undefined],
  ["4.15% more", [row(0, 2000, 200), row(1, 2000, 208.3)], undefined],
  ["4.18% more", [row(0, 2000, 200), row(1, 2000, 208.36)], "50.0% of baskets"],
  ["3.95% less", [row(0, 2000, 200), row(1, 2000, 192.1)], undefined],
  ["4% less", [row(0, 2000, 200), row(1, 2000, 192)], "Larger baskets are not"],
  [
    "a mean that one large basket makes",
    [row(0, 800, 200), {...row(1, 800, 100), revenue: 1_000_000}],
    undefined
  ]
]);

test("is silent about the baskets of a few customers", () => {
  const of = (one: number, several: number) =>
    tryFinding(finding, [
      {...row(0, 800, 200), customers: one},
      {...row(1, 200, 500), customers: several}
    ])?.text;
  expect(of(30, 30)).toMatch(/^20.0% of baskets/);
  expect(of(30, 29)).toBeUndefined();
  expect(of(29, 30)).toBeUndefined();
});

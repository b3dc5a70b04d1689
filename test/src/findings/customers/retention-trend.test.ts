import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/customers/retention-trend.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const wave = (wave: number, customers: number, again: number) => ({wave, customers, again});

test("is shown where a smaller share of new customers comes back", () => {
  const claim = tryFinding(finding, [wave(1, 1000, 250), wave(2, 1000, 150)]);
  expect(claim?.text).toBe(
    "A smaller share of new customers comes back than before: within 30 days, 15.0% of those who started in the second half of the period bought again, compared with 25.0% in the first half (2,000 customers)."
  );
  expect(claim).toMatchObject({n: 2000, numbers: {was: 0.25, is: 0.15, days: 30}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where they come back more", () => {
  const claim = tryFinding(finding, [wave(1, 1000, 150), wave(2, 1000, 250)]);
  expect(claim?.text).toBe(
    "A larger share of new customers comes back than before: within 30 days, 25.0% of those who started in the second half of the period bought again, compared with 15.0% in the first half (2,000 customers)."
  );
});

test.each([
  ["without rows", []],
  ["where all began in one half", [wave(1, 1000, 250)]],
  ["of too few customers", [wave(1, 1000, 250), wave(2, 99, 5)]],
  ["about a difference by chance", [wave(1, 1000, 250), wave(2, 1000, 230)]],
  ["where nobody comes back", [wave(1, 1000, 0), wave(2, 1000, 0)]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

testThresholds(finding, [
  [
    "100 in each half",
    [wave(1, 100, 50), wave(2, 100, 5)],
    "A smaller share of new customers comes back",
    0.5 * 0.9
  ],
  ["99 in the first", [wave(1, 99, 50), wave(2, 100, 5)], undefined],
  ["99 in the second", [wave(1, 100, 50), wave(2, 99, 5)], undefined],
  // p = 0.0104, 0.0096; 0.0103, 0.0095
  ["523 of 3,000 after 600", [wave(1, 3000, 600), wave(2, 3000, 523)], undefined],
  [
    "522 of 3,000 after 600",
    [wave(1, 3000, 600), wave(2, 3000, 522)],
    "A smaller share of new customers comes back"
  ],
  ["681 of 3,000 after 600", [wave(1, 3000, 600), wave(2, 3000, 681)], undefined],
  [
    "682 of 3,000 after 600",
    [wave(1, 3000, 600), wave(2, 3000, 682)],
    "A larger share of new customers comes back"
  ],
  [
    "a tenth less",
    [wave(1, 100_000, 20_000), wave(2, 100_000, 18_000)],
    "A smaller share of new customers comes back"
  ],
  ["less than a tenth less", [wave(1, 100_000, 20_000), wave(2, 100_000, 18_001)], undefined],
  [
    "a tenth of what is now",
    [wave(1, 100_000, 20_000), wave(2, 100_000, 22_223)],
    "A larger share of new customers comes back",
    0.5 * (2223 / 22_223)
  ],
  ["less than that", [wave(1, 100_000, 20_000), wave(2, 100_000, 22_222)], undefined]
]);

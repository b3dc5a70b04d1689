import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/funnel/price.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {visitors: 30});

const bands = ["0–50", "50–100", "100–200", "200–500"];
const rows = (...purchases: number[]) =>
  purchases.map((n, i) => ({price_band: bands[i]!, views: 1000, purchases: n}));

test("is shown where expensive products are viewed but not bought", () => {
  const claim = tryFinding(finding, rows(150, 120, 90, 60));
  expect(claim?.text).toBe(
    "Views of more expensive products end in a purchase less often: 6.0% of views do in the price band 200–500, 15.0% in the band 0–50. On average, each higher band lowers the share by about 3.0 percentage points."
  );
  expect(claim?.numbers.slope).toBeCloseTo(-0.03);
  expect(claim?.action).toMatch(/200–500, only 60 of 1,000 views/);
});

test("says the opposite where dear goods sell", () => {
  expect(tryFinding(finding, rows(60, 90, 120, 150))?.text).toBe(
    "Views of more expensive products end in a purchase more often: 15.0% of views do in the price band 200–500, 6.0% in the band 0–50. On average, each higher band raises the share by about 3.0 percentage points."
  );
});

test.each([
  ["no trend", rows(100, 98, 103, 100)],
  ["two bands", rows(150, 60)],
  ["more purchases than views", rows(1500, 1200, 900, 600)],
  ["few views", rows(150, 120, 90, 60).map((row) => ({...row, views: 499}))]
])("is silent with %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});

const third = (views: number, purchases: number) => ({price_band: bands[2]!, views, purchases});
const tens = (last: number) => rows(1000, 1000, last).map((row) => ({...row, views: 10_000}));

testThresholds(finding, [
  [
    "500 views of three bands",
    [...rows(150, 100), third(500, 20)],
    "Views of more expensive products end in a purchase less often"
  ],
  ["499 views of one", [...rows(150, 100), third(499, 20)], undefined],
  ["two bands", rows(150, 60), undefined],
  [
    "three bands",
    rows(150, 100, 60),
    "Views of more expensive products end in a purchase less often"
  ],
  // p = 0.0104, 0.0097; 0.0101, 0.0095
  ["893 of 10,000 after 1,000", tens(893), undefined],
  [
    "892 of 10,000 after 1,000",
    tens(892),
    "Views of more expensive products end in a purchase less often"
  ],
  ["1,111 of 10,000 after 1,000", tens(1111), undefined],
  [
    "1,112 of 10,000 after 1,000",
    tens(1112),
    "Views of more expensive products end in a purchase more often"
  ],
  [
    "as many purchases as views",
    rows(1000, 500, 100),
    "Views of more expensive products end in a purchase less often",
    2800 / 3 / 1600
  ],
  [
    "more in one of four, which is left out",
    rows(1001, 500, 300, 100),
    "Views of more expensive products end in a purchase less often: 10.0%"
  ],
  ["a fall whose ends are alike", rows(100, 300, 50, 100), undefined]
]);

test("leaves out bands that a few visitors viewed", () => {
  const of = (visitors: number) =>
    tryFinding(
      finding,
      rows(150, 120, 90).map((row) => ({...row, visitors}))
    )?.text;
  expect(of(30)).toMatch(/^Views of more expensive products end in a purchase less often/);
  expect(of(29)).toBeUndefined();
});

import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/customers/pauses.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {customers: 30, span: 1000});

const pauses = (days: number, count: number) => [
  {value: 1, count: count / 10},
  {value: days, count: (count * 8) / 10},
  {value: 90, count: count / 10}
];

test("is shown where they come back soon", () => {
  const claim = tryFinding(finding, pauses(7, 1000));
  expect(claim?.text).toBe(
    "Returning customers come back soon: half of their next purchase days follow within 7 days, 90.0% within 30 days."
  );
  expect(claim).toMatchObject({n: 1000, numbers: {days: 7, share: 0.9, month: 30}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where they take their time", () => {
  const claim = tryFinding(finding, pauses(45, 1000));
  expect(claim?.text).toBe(
    "Returning customers take time to come back: half of their next purchase days follow after 45 days or more, and only 10.0% within 30 days."
  );
});

test.each([
  ["without rows", []],
  ["of too few pauses", pauses(7, 90)],
  ["about a month", pauses(30, 1000)]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

/** So many of a thousand pauses within a month. */
const mixed = (soon: number) => [
  {value: 7, count: soon},
  {value: 45, count: 1000 - soon}
];

testThresholds(finding, [
  ["100 pauses", [{value: 7, count: 100}], "Returning customers come back soon", 0.5 * (23 / 30)],
  ["99 pauses", [{value: 7, count: 99}], undefined],
  ["29 days", [{value: 29, count: 1000}], "Returning customers come back soon"],
  ["30 days", [{value: 30, count: 1000}], undefined],
  [
    "31 days",
    [{value: 31, count: 1000}],
    "Returning customers take time to come back",
    0.5 * (1 / 30)
  ],
  // the median's interval among 1,000 is 31 places to either side
  ["531 soon", mixed(531), "Returning customers come back soon"],
  ["530 soon", mixed(530), undefined],
  ["469 soon", mixed(469), undefined],
  ["468 soon", mixed(468), "Returning customers take time to come back"]
]);

test("is silent about the gaps of a few customers", () => {
  const of = (customers: number) =>
    tryFinding(
      finding,
      pauses(7, 1000).map((row) => ({...row, customers}))
    )?.text;
  expect(of(30)).toMatch(/^Returning customers come back soon/);
  expect(of(29)).toBeUndefined();
});

test("is silent where the data are too short for longer gaps", () => {
  const soon = (span: number) =>
    tryFinding(
      finding,
      pauses(7, 1000).map((row) => ({...row, span}))
    )?.text;
  // 15% of the days from the first purchase day to the last
  expect(soon(46)).toBeUndefined();
  expect(soon(47)).toBe(
    "Returning customers come back soon: half of their next purchase days follow within 7 days."
  );
  expect(soon(119)).not.toContain("within 30 days");
  expect(soon(120)).toContain("90.0% within 30 days.");
});

import {expect, test} from "vitest";
import {finding} from "../../../src/findings/sales-value-trend.ts";
import {days} from "./days.ts";
import {tryFinding} from "./try-finding.ts";

// ten orders a day about a typical value, half of them twice and half of them half of it
const rows = (before: number, after: number, count = 40) =>
  days(count, (i) => {
    const typical = i < count / 2 ? before : after;
    const values = Array.from({length: 10}, (_, k) => (k % 2 ? typical * 2 : typical / 2));
    return {
      orders: 10,
      revenue: values.reduce((sum, value) => sum + value, 0),
      logs: values.reduce((sum, value) => sum + Math.log(value), 0),
      squares: values.reduce((sum, value) => sum + Math.log(value) ** 2, 0)
    };
  });

test("speaks of orders that have grown", () => {
  expect(tryFinding(finding, rows(100, 150))?.text).toBe(
    "Orders have become larger: 200 orders of the second half came to $187.50 on average, those of the first to $125.00; that is 50.0% more."
  );
});

test("says the opposite of those that have shrunk", () => {
  const claim = tryFinding(finding, rows(150, 100));
  expect(claim?.text).toMatch(/^Orders have become smaller: .* 33\.3% less\.$/);
  expect(claim?.action).toMatch(/from \$187\.50 to \$125\.00/);
});

test.each([
  ["no change", rows(100, 100)],
  ["a change that may be chance", rows(100, 106)],
  ["few days", rows(100, 150, 20)]
])("is silent with %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});

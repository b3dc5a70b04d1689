import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/sales/returns.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = {lines: 10_000, return_lines: 300, revenue: 100_000, returned: 9000};

test("speaks of returns that weigh", () => {
  const claim = tryFinding(finding, [row]);
  expect(claim?.text).toBe("Returns are high: they amount to $9,000, 9.0% of the revenue.");
  expect(claim?.action).toMatch(/returns amount to \$9,000/);
});

test("says the opposite where little comes back", () => {
  expect(tryFinding(finding, [{...row, return_lines: 1, returned: 20}])?.text).toBe(
    "Returns are low: they amount to $20.00, <0.1% of the revenue."
  );
});

test.each([
  {...row, return_lines: 0, returned: 0},
  {...row, returned: 3000},
  {...row, lines: 499}
])("is silent at %o", (one) => {
  expect(tryFinding(finding, [one])).toBeUndefined();
});

testThresholds(finding, [
  ["500 lines", [{...row, lines: 500}], "Returns are high", 0.09],
  ["499 lines", [{...row, lines: 499}], undefined],
  // of 10,000, Wilson's interval lies below 1% up to 80, and above it from 120 on
  ["120 return lines", [{...row, return_lines: 120}], "Returns are high"],
  ["119 return lines", [{...row, return_lines: 119}], undefined],
  ["80 return lines", [{...row, return_lines: 80, returned: 1000}], "Returns are low", 0.01],
  ["81 return lines", [{...row, return_lines: 81, returned: 1000}], undefined],
  ["5% of the revenue", [{...row, returned: 5000}], "Returns are high"],
  ["less than 5%", [{...row, returned: 4999}], undefined],
  ["less than 2%", [{...row, return_lines: 10, returned: 1999}], "Returns are low"],
  ["2% of the revenue", [{...row, return_lines: 10, returned: 2000}], undefined],
  ["one return line", [{...row, return_lines: 1, returned: 20}], "Returns are low: they"],
  ["nothing sold", [{...row, revenue: 0}], undefined]
]);

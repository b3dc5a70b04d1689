import {expect, test} from "vitest";
import {finding} from "../../../src/findings/sales-returns.ts";
import {tryFinding} from "./try-finding.ts";

const row = {lines: 10_000, return_lines: 300, revenue: 100_000, returned: 9000};

test("speaks of returns that weigh", () => {
  const claim = tryFinding(finding, [row]);
  expect(claim?.text).toBe(
    "Returns weigh on the books: 300 return lines, 3.0% of all, took back $9,000, 9.0% of the revenue."
  );
  expect(claim?.action).toMatch(/300 lines took back \$9,000/);
});

test("says the opposite where little comes back", () => {
  expect(tryFinding(finding, [{...row, return_lines: 1, returned: 20}])?.text).toBe(
    "Little comes back: 1 return line, <0.1% of all, took back $20.00, <0.1% of the revenue."
  );
});

test.each([
  {...row, return_lines: 0, returned: 0},
  {...row, returned: 3000},
  {...row, lines: 499}
])("is silent at %o", (one) => {
  expect(tryFinding(finding, [one])).toBeUndefined();
});

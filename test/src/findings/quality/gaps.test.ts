import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/quality/gaps.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = (column: string, nulls: number) => ({table: "events", column, rows: 10000, nulls});

test("is shown for the emptiest column", () => {
  const claim = tryFinding(finding, [row("brand", 1400), row("price", 0)]);
  expect(claim?.text).toBe(
    "The emptiest column is events.brand: 1,400 of 10,000 rows have no value there (14.0%). These rows are kept and count as “(none)” or “(unknown)”."
  );
  expect(claim).toMatchObject({n: 10000, numbers: {share: 0.14, nulls: 1400}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where hardly a cell is empty", () => {
  const claim = tryFinding(finding, [row("brand", 20), row("price", 0)]);
  expect(claim?.text).toBe(
    "The data has hardly any gaps: of 2 columns, the emptiest, events.brand, has a value in 99.8% of the rows."
  );
});

test.each([
  ["without rows", []],
  ["in between", [row("brand", 300)]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

testThresholds(finding, [
  // of 10,000, Wilson's interval lies below 1% up to 80, and above 5% from 543 on
  [
    "none empty",
    [row("brand", 0)],
    "The data has no gaps: its one column, events.brand, has a value",
    0.01
  ],
  ["80 empty", [row("brand", 80)], "The data has hardly any gaps"],
  ["81 empty", [row("brand", 81)], undefined],
  ["542 empty", [row("brand", 542)], undefined],
  ["543 empty", [row("brand", 543)], "The emptiest column is events.brand", 0.0543 ** 2]
]);

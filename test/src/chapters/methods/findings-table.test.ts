import {expect, test} from "vitest";
import {findingsTable} from "../../../../src/chapters/methods/findings-table.ts";
import {tableOf} from "../table-of.ts";
import "../text-of.ts";

test("each finding, when it is shown, and whether it is", () => {
  const findings = [
    {id: "trend", chapter: "Sales", method: "p < 0.05", speaks: true},
    {id: "hours", chapter: "Rhythm", method: "30 days or more", speaks: false}
  ];
  expect(tableOf(findingsTable(findings))).toEqual([
    ["Chapter", "Finding", "When it is shown", "Here"],
    ["Sales", "trend", "p < 0.05", "shown"],
    ["Rhythm", "hours", "30 days or more", "not shown"]
  ]);
});

import {expect, test} from "vitest";
import {describeChecks} from "../../../../src/chapters/quality/describe-checks.ts";
import {textOf} from "../text-of.ts";

const table =
  "The table says what was done about each; rows that were kept count in every figure of this report.";

test.each([
  [0, 0, "There is nothing to check."],
  [1, 0, "The one check for problems in the data found nothing."],
  [1, 1, `The one check for problems in the data found something. ${table.replace("each", "it")}`],
  [13, 0, "Of 13 checks for problems in the data, none found anything."],
  [13, 1, `Of 13 checks for problems in the data, 1 found something. ${table}`],
  [13, 13, `Of 13 checks for problems in the data, 13 found something. ${table}`]
])("of %i checks, %i found something", (made, failed, text) => {
  expect(textOf(describeChecks(made, failed))).toBe(text);
});

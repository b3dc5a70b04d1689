import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/quality/outages.ts";
import {projectRoot} from "../../../support/project-root.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

test("is shown for hours in which the log is empty", () => {
  const claim = tryFinding(finding, [{hit: 7, total: 2496, example: "2021-01-19 12:00"}]);
  expect(claim?.text).toBe(
    "The log is almost empty in 7 of 2,496 busy hours, first on Jan 19, 2021 at 12:00: the shop or its log was down."
  );
  expect(claim).toMatchObject({n: 2496, numbers: {hours: 7, hour: 12}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where there is none", () => {
  const claim = tryFinding(finding, [{hit: 0, total: 2496, example: null}]);
  expect(claim?.text).toBe(
    "The log has no gaps: none of 2,496 busy hours is empty or almost empty."
  );
});

test.each([
  ["without rows", []],
  ["of few busy hours", [{hit: 0, total: 199, example: null}]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

test("states the thresholds that the check in its model uses", () => {
  const {busy, hardlyAny} = finding.thresholds;
  const model = readFileSync(join(projectRoot, "src/models/checks.arrow.sql"), "utf8");
  const check = model.slice(model.indexOf("'quiet-hour'"), model.indexOf("'duplicate'"));
  expect(check).toContain(`WHERE usual >= ${busy} `);
  expect(check.match(/events < usual \/ \d+/g)).toEqual(
    Array(2).fill(`events < usual / ${1 / hardlyAny!}`)
  );
});

testThresholds(finding, [
  ["200 busy hours", [{hit: 0, total: 200, example: null}], "The log has no gaps", 0.01],
  ["199 busy hours", [{hit: 0, total: 199, example: null}], undefined],
  [
    "one hour",
    [{hit: 1, total: 200, example: "2021-01-19 07:00"}],
    "The log is almost empty in 1 of 200 busy hours, first on Jan 19, 2021 at 7:00",
    1 / 200
  ],
  ["an hour that is not told", [{hit: 1, total: 200, example: null}], undefined]
]);

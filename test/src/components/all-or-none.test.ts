import {expect, test} from "vitest";
import {allOrNone} from "../../../src/components/all-or-none.ts";
import {metric} from "../../../src/components/metric.ts";
import {number} from "../../../src/components/number.ts";
import {formatPercent} from "../../../src/format/format-percent.ts";
import "../chapters/text-of.ts";

const share = (value: number | null, estimated = false) =>
  number("share", value, formatPercent, {estimated});

test.each([
  [0, "none"],
  [1, "all"],
  [0.5, "50.0%"],
  [0.0001, "<0.1%"],
  [1.2, "120.0%"],
  [null, "–"]
])("a share of %s is said as %s", (value, text) => {
  expect(allOrNone(share(value)).textContent).toBe(text);
});

test("it keeps its value, and may be said in other words", () => {
  const said = allOrNone(metric("repeat_rate", 0, {format: formatPercent}), {
    none: "None",
    all: "All"
  });
  expect(said.textContent).toBe("None");
  expect(said.getAttribute("data-metric")).toBe("repeat_rate");
  expect(said.getAttribute("data-value")).toBe("0");
});

test("an estimate is neither none nor all", () => {
  expect(allOrNone(share(0, true)).textContent).toBe("≈\u00a00%");
});

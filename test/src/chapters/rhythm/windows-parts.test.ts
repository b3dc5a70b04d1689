import {expect, test} from "vitest";
import {describeBySecond, describePeriod} from "../../../../src/chapters/rhythm/windows-parts.ts";
import {textOf} from "../text-of.ts";

const noon = Date.UTC(2021, 2, 1, 12) / 1000;
const context = {locale: "en-US", timeZone: "Europe/London"};

test.each([
  [604_800, "the whole period"],
  [86_400, "the whole period"],
  [3600, "Mar 1, 12:00 – Mar 1, 12:20, Europe/London"],
  [60, "Mar 1, 12:00 – Mar 1, 12:20, Europe/London"],
  [2, "Mar 1, 12:00:00 – Mar 1, 12:20:00, Europe/London"]
])("the period of windows of %i seconds", (grain, text) => {
  expect(describePeriod({grain, from: noon, to: noon + 1200}, context)).toBe(text);
});

test.each([
  [0, "for Mar 1, 12:00."],
  [172_799, "from Mar 1, 12:00 to Mar 3, 11:59."],
  [172_800, "from Mar 1, 2021 to Mar 3, 2021."]
])("where windows of less than an hour are available: %i seconds", (seconds, text) => {
  const bySecond = {from: noon, to: noon + seconds, rows: 1};
  expect(textOf(describeBySecond({bySecond, locale: "en-US"}))).toBe(
    `Windows shorter than an hour are available ${text}`
  );
});

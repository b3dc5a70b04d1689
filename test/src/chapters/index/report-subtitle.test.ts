import {expect, test} from "vitest";
import {reportSubtitle} from "../../../../src/chapters/index/report-subtitle.ts";
import type {ReportContext} from "../../../../src/model/report-context.ts";
import {textOf} from "../text-of.ts";

const has = {events: true, sales: true} as ReportContext["has"];
const context = {
  subtitle: "",
  has,
  choices: {firstDay: "2021-01-01", lastDay: "2021-03-31", sets: {}},
  locale: "en-US",
  currency: "USD"
};

test.each([
  [context, "What the shop sold and how its visitors behaved, from Jan 1, 2021 to Mar 31, 2021."],
  [
    {...context, has: {...has, events: false}},
    "What the shop sold and who bought it, from Jan 1, 2021 to Mar 31, 2021."
  ],
  [
    {...context, has: {...has, sales: false}},
    "What the shop’s visitors viewed and when, from Jan 1, 2021 to Mar 31, 2021."
  ],
  [
    {...context, choices: {...context.choices, lastDay: "2021-01-01"}},
    "What the shop sold and how its visitors behaved on Jan 1, 2021."
  ],
  [{...context, subtitle: "A winter in 3 months"}, "A winter in 3 months"]
])("what the report is about", (told, text) => {
  expect(textOf(reportSubtitle(told))).toBe(text);
});

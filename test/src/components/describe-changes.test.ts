import {expect, test} from "vitest";
import type {NamedChange} from "../../../src/components/describe-changes.ts";
import {describeChanges} from "../../../src/components/describe-changes.ts";
import {prose} from "../../../src/components/prose.ts";
import {textOf} from "../chapters/text-of.ts";

const revenue: NamedChange = {
  id: "revenue",
  label: "Revenue",
  isMany: false,
  value: 120,
  base: 100,
  change: 0.2,
  interval: {low: 0.1, high: 0.31},
  estimated: false
};
const sessions: NamedChange = {
  id: "sessions",
  label: "Sessions",
  isMany: true,
  value: 500,
  base: null,
  change: null,
  without: "uncovered",
  estimated: false
};

const text = (...changes: NamedChange[]) =>
  textOf(describeChanges(changes, () => prose`in the 28 days before`, "en-US"));

test("what the log does not cover is not told as a change", () => {
  expect(text(revenue, sessions)).toBe(
    "Revenue was 20.0% higher than in the 28 days before (between 10% and 31%). The event log does not cover both periods, so its figures are not compared."
  );
  expect(text(sessions)).toBe(
    "The event log does not cover both periods, so its figures are not compared with those in the 28 days before."
  );
});

test.each([
  ["a clear fall", {change: -0.2, interval: {low: -0.3, high: -0.1}}, "20.0% lower"],
  ["chance", {change: 0.02, interval: {low: -0.03, high: 0.08}}, "no clear difference in revenue"],
  ["few", {interval: undefined, without: "few"}, "Too little was counted"],
  ["few days", {interval: undefined, without: "days"}, "so few days cannot tell that from chance"],
  ["nothing there", {base: 0, change: null}, "not above zero there"],
  ["nothing at all", {value: null}, "There is nothing in the 28 days before"]
] as const)("%s", (_, own, expected) => {
  expect(text({...revenue, ...own} as NamedChange)).toContain(expected);
});

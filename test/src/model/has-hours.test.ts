import {expect, test} from "vitest";
import {hasHours} from "../../../src/model/has-hours.ts";

test("hasHours(measure, has) goes by the times of what is counted", () => {
  const log = {eventTimes: true, saleTimes: false};
  expect(hasHours("interactions", log)).toBe(true);
  expect(hasHours("orders", log)).toBe(false);
});

import {expect, test} from "vitest";
import {readInterval} from "../../../data-loaders/stream/read-interval.ts";

test.each([
  ["10s", 10_000],
  ["10m", 600_000],
  ["1h", 3_600_000],
  ["never", undefined]
])("%s", (text, expected) => {
  expect(readInterval(text)).toBe(expected);
});

test.each(["1s", "25h", "10", "m", "1.5h", ""])("%s is refused", (text) => {
  expect(() => readInterval(text)).toThrow(/^invalid time: /);
});

import {expect, test} from "vitest";
import {inDigits, inPercent, inWords} from "../../../../src/findings/claims/in-words.ts";

test("inDigits() parts thousands", () => {
  expect([14, 2000, 0.01, 3.5].map(inDigits)).toEqual(["14", "2,000", "0.01", "3.5"]);
});

test("inPercent() keeps the digits of small shares, and no noise of binary ones", () => {
  expect([0.95, 0.05, 0.005, 0.001, 0.07, 0.29].map(inPercent)).toEqual([
    "95%",
    "5%",
    "0.5%",
    "0.1%",
    "7%",
    "29%"
  ]);
});

test("inWords() knows the words of thresholds, however they are worked out", () => {
  expect([4 / 24, 1.25 - 1, 1 / 3, 0.4, 28 / 7].map(inWords)).toEqual([
    "sixth",
    "quarter",
    "third",
    "two fifths",
    "four"
  ]);
});

test("inWords() refuses what has no word", () => {
  expect(() => inWords(0.21)).toThrow("unknown word for a threshold: 0.21");
});

import {expect, test} from "vitest";
import {formatRate} from "../../../src/format/format-rate.ts";

test.each([
  [null, "–"],
  [0, "0%"],
  [0.0251, "2.5%"],
  [0.9999, ">99.9%"],
  [1, "100%"],
  [1.5, "1.5×"],
  [12, "12.0×"]
])("a rate of %s is %s", (value, text) => expect(formatRate(value)).toBe(text));

test("a rate has the marks of its locale", () => {
  expect(formatRate(1.5, {locale: "de-DE"})).toBe("1,5×");
});

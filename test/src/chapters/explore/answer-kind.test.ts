import {expect, test} from "vitest";
import {answerKind} from "../../../../src/chapters/explore/answer-kind.ts";

test("a share that the query has multiplied is a number; others are what their name tells", () => {
  expect(answerKind("share", [{share: 0.5}, {share: 45}])).toBe("number");
  expect(answerKind("share", [{share: 0.5}, {share: null}])).toBeUndefined();
  expect(answerKind("revenue", [{revenue: 45}])).toBeUndefined();
});

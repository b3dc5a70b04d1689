import {expect, test} from "vitest";
import {createMemo} from "../../../../src/kernel/run/memo.ts";

test("forgets what was used least lately once it holds too much", () => {
  const memo = createMemo(1100);
  const [a, b, c] = [{}, {}, {}];
  memo.keep("a", a, 500);
  memo.keep("b", b, 500);
  expect(memo.get("a")).toBe(a);
  memo.keep("c", c, 500);
  expect(memo.get("b")).toBeUndefined();
  expect(memo.get("a")).toBe(a);
  expect(memo.get("c")).toBe(c);
});

test("counts what is kept twice under a key once", () => {
  const memo = createMemo(1100);
  memo.keep("a", {}, 500);
  for (let i = 0; i < 9; ++i) memo.keep("b", {}, 500);
  expect(memo.get("a")).toBeDefined();
});

test("keeps what was kept last, however large it is", () => {
  const memo = createMemo(10);
  const large = {};
  memo.keep("large", large, 500);
  expect(memo.get("large")).toBe(large);
});

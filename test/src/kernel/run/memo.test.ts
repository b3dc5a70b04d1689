import {expect, test} from "vitest";
import {createMemo} from "../../../../src/kernel/run/memo.ts";
import {integer} from "../../../../src/kernel/values/type.ts";
import {vector} from "../../../../src/kernel/values/vector.ts";

const column = () => vector(integer, new Int32Array(100));

test("forgets what was used least lately once it holds too much", () => {
  const memo = createMemo(1100);
  const [a, b, c] = [column(), column(), column()];
  memo.keep("a", a);
  memo.keep("b", b);
  expect(memo.get("a")).toBe(a);
  memo.keep("c", c);
  expect(memo.get("b")).toBeUndefined();
  expect(memo.get("a")).toBe(a);
  expect(memo.get("c")).toBe(c);
});

test("counts what is kept twice under a key once", () => {
  const memo = createMemo(1100);
  memo.keep("a", column());
  for (let i = 0; i < 9; ++i) memo.keep("b", column());
  expect(memo.get("a")).toBeDefined();
});

test("keeps what was kept last, however large it is", () => {
  const memo = createMemo(10);
  const large = column();
  memo.keep("large", large);
  expect(memo.get("large")).toBe(large);
});

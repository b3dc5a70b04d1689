import {expect, test} from "vitest";
import {leaders, nameLeaders} from "../../../../src/chapters/shared/leaders.ts";
import {list} from "../../../../src/format/list.ts";

test.each([
  [[], []],
  [[3], [3]],
  [[1, 3, 2], [3]],
  [
    [3, 1, 3],
    [3, 3]
  ],
  // sums of cents, added in another order
  [
    [0.1 + 0.2, 0.3],
    [0.1 + 0.2, 0.3]
  ],
  [[0.31, 0.3], [0.31]]
])("of %j the leaders are %j", (values, leading) => {
  expect(leaders(values, (value) => value)).toEqual(leading);
});

test("up to four are named", () => {
  expect(nameLeaders(["a", "b", "c", "d"], "brands", list)).toBe("a, b, c, and d");
  expect(nameLeaders(["a", "b", "c", "d", "e"], "brands", list)).toBe("5 brands");
});

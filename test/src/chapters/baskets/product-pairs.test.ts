import {expect, test} from "vitest";
import {describePairs} from "../../../../src/chapters/baskets/product-pairs.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const asked = rows([
  {
    ...{first: "Mouse", second: "Notebook", together: 20, buyers: 9, tests: 10},
    ...{first_baskets: 40, second_baskets: 50, baskets: 1000},
    ...{first_all: 50, second_all: 60, all_baskets: 2000}
  }
]);
const tested = {
  ...{first: "Mouse", second: "Notebook", together: 20, buyers: 9, support: 0.01},
  ...{confidence: 0.4, lift: 10, extra: 18, q: 0.001}
};

test.each([
  [
    [tested],
    "1 pair passes the test. It is bought together more often than chance explains, even after allowing for the number of pairs tested."
  ],
  [
    [tested, tested],
    "2 pairs pass the test. They are bought together more often than chance explains, even after allowing for the number of pairs tested."
  ],
  [
    Array.from({length: 200}, () => tested),
    "200 pairs pass the test, the most that the query returns. They are bought together more often than chance explains, even after allowing for the number of pairs tested."
  ],
  [
    [],
    "Some products share baskets, but no pair does so often enough, and for at least 5 customers, to rule out chance."
  ]
])("how many pairs pass: %#", (pairs, text) => {
  expect(textOf(describePairs(pairs, asked, format))).toBe(text);
});

test("no two products share enough baskets", () => {
  expect(textOf(describePairs([], rows([]), format))).toMatch(/^No two products share \d+ baskets/);
  expect(textOf(describePairs([], rows([], {weight: 4}), format))).toMatch(
    /^In the sample, no two products/
  );
});

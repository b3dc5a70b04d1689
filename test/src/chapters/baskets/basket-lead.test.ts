import {expect, test} from "vitest";
import {describeBaskets} from "../../../../src/chapters/baskets/basket-lead.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = (upto: number, baskets: number) => ({upto, baskets, revenue: 10 * baskets});

test.each([
  [[], 1, "Nothing was sold under these filters."],
  [
    [row(1, 1)],
    1,
    "A basket is what one customer bought at the same time. There was 1 basket; it held a single product, so nothing was bought together."
  ],
  [
    [row(1, 3)],
    1,
    "A basket is what one customer bought at the same time. There were 3 baskets; each held a single product, so nothing was bought together."
  ],
  [
    [row(2, 1)],
    1,
    "A basket is what one customer bought at the same time. There was 1 basket; it held more than one product."
  ],
  [
    [row(2, 2), row(10, 1)],
    1,
    "A basket is what one customer bought at the same time. There were 3 baskets; each held more than one product."
  ],
  [
    [row(1, 6), row(2, 1), row(10, 1)],
    1,
    "A basket is what one customer bought at the same time. There were 8 baskets; 2 of them (25.0%) held more than one product."
  ],
  [
    [row(1, 6), row(2, 2)],
    4,
    "A basket is what one customer bought at the same time. There were ≈ 32 baskets; ≈ 8 of them (≈ 25.0%) held more than one product."
  ]
])("what baskets are: %j, one visitor in %i", (sizes, weight, text) => {
  expect(textOf(describeBaskets(rows(sizes, {weight}), format))).toBe(text);
});

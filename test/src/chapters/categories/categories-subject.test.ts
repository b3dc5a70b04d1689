import {expect, test} from "vitest";
import {categoriesSubject} from "../../../../src/chapters/categories/categories-subject.ts";

test.each([
  [true, true, "Which categories attract interest, which earn revenue, and at what prices."],
  [true, false, "Which categories attract interest, and which earn revenue."],
  [false, true, "Which categories attract interest, and at what prices."],
  [false, false, "Which categories attract interest."]
])("the chapter's subject with revenue %s and prices %s", (revenue, prices, text) => {
  expect(categoriesSubject({revenue, prices})).toBe(text);
});

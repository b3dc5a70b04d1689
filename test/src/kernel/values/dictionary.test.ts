import fc from "fast-check";
import {expect, test} from "vitest";
import {compareTexts, ranksOf} from "../../../../src/kernel/values/dictionary.ts";

// a half of a surrogate pair is no text
const texts = fc.string({unit: "binary"});

test("texts are compared as their bytes are", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(Math.sign(compareTexts(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    })
  );
});

test("the order of an enumeration is its own", () => {
  const values = ["b", "a", "😀", "ﬀ"];
  expect([...ranksOf({values, isEnum: true})]).toEqual([0, 1, 2, 3]);
  expect([...ranksOf({values, isEnum: false})]).toEqual([1, 0, 3, 2]);
});

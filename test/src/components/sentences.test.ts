import {expect, test} from "vitest";
import {prose} from "../../../src/components/prose.ts";
import {sentences} from "../../../src/components/sentences.ts";
import "../chapters/text-of.ts";

const rawText = (fragment: DocumentFragment) => {
  const box = document.createElement("div");
  box.append(fragment);
  return box.textContent;
};

test.each([
  [["One.", "Two."], "One. Two."],
  [["One.", "", "Two."], "One. Two."],
  [[false, "Two."] as const, "Two."],
  [["One.", null] as const, "One."],
  [[], ""]
])("%j are said as %j", (parts, text) => expect(rawText(sentences(...parts))).toBe(text));

test("a sentence with figures stays whole, and an empty one leaves no space", () => {
  expect(rawText(sentences(prose``, prose`It is ${7}.`, prose``, prose`Yes.`))).toBe(
    "It is 7. Yes."
  );
});

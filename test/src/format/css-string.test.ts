import fc from "fast-check";
import {expect, test} from "vitest";
import {cssString} from "../../../src/format/css-string.ts";

const points = fc
  .oneof(fc.nat(0x7f), fc.nat(0x10ffff))
  .filter((code) => code > 0xdfff || code < 0xd800);

test("reads back as the text, and ends neither the string nor the element it stands in", () => {
  fc.assert(
    fc.property(fc.array(points), (codes) => {
      const text = String.fromCodePoint(...codes);
      const string = cssString(text);
      expect(string.slice(1, -1)).not.toMatch(/["\n\r\f<>]/);
      expect(unescape(string.slice(1, -1))).toBe(text);
    })
  );
});

test("leaves words as they are", () => {
  expect(cssString("Größe 1–2, only brand: hp")).toBe('"Größe 1–2, only brand: hp"');
  expect(cssString('</style>"')).toBe('"\\3c \\2f style\\3e \\22 "');
});

/** As a browser reads an escape of CSS: up to six hexadecimal digits and one space. */
const unescape = (text: string) =>
  text.replace(/\\([0-9a-f]{1,6}) /g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));

import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {createScan, type ByteScan} from "../../../data-loaders/read/scan-bytes.ts";

describe("createScan", () => {
  test("counts lines and finds what else there is, however the bytes arrive", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "é", "漢", "😀", "\n", "\r\n", "\r", '"', "\0", "E", "+"),
      maxLength: 40
    });
    fc.assert(
      fc.property(text, fc.integer({min: 1, max: 9}), (text, step) => {
        const found = scan(Buffer.from(text), step);
        const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
        const isBlank = (line: string) => line === "" || line === "\r";
        const last = lines.findLastIndex((line) => !isBlank(line));
        expect(found).toMatchObject({
          lines: lines.length,
          isTerminated: text === "" || text.endsWith("\n"),
          isUtf8: true,
          brokenUtf8: 0,
          hasQuote: text.includes('"'),
          hasNul: text.includes("\0"),
          hasExponent: text.includes("E+"),
          hasPadding: /(^|[,\n\r])[ \t]|[ \t]([,\n\r]|$)/.test(text)
        });
        expect(found.blankLines).toBe(lines.filter(isBlank).length);
        expect(found.innerBlankLines).toBe(lines.slice(0, last + 1).filter(isBlank).length);
      }),
      {numRuns: 500}
    );
  });

  test.each([
    ["a\nb\n", "lf"],
    ["a\r\nb\r\n", "crlf"],
    ["a\rb\r", "cr"],
    ["a\r\nb\n", "mixed"],
    ["a\rb\r\n", "mixed"]
  ])("%j has %s line ends", (text, newline) => {
    expect(scan(Buffer.from(text), 1).newline).toBe(newline);
  });

  test("tells broken characters from whole ones", () => {
    const text = Buffer.concat([Buffer.from("é漢😀"), Buffer.from([0xe9]), Buffer.from("x")]);
    for (const step of [1, 2, 3, 50]) expect(scan(text, step).brokenUtf8, `in ${step}s`).toBe(1);
    expect(scan(Buffer.from([0x61, 0xc3]), 1).isUtf8).toBe(false);
  });
});

function scan(bytes: Buffer, step: number): ByteScan {
  const scan = createScan();
  for (let at = 0; at < bytes.length; at += step) scan.push(bytes.subarray(at, at + step));
  return scan.end();
}

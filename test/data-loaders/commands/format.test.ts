import {describe, expect, test} from "vitest";
import {formatBytes} from "../../../data-loaders/commands/format-bytes.ts";
import {formatTable} from "../../../data-loaders/commands/format-table.ts";

describe("formatTable", () => {
  test("aligns text to the left and numbers to the right, and keeps a value on its line", () => {
    const table = formatTable(
      ["file", "rows"],
      [
        ["a.csv", 1234],
        ["long\nname.csv", 5]
      ],
      {maxWidth: 10}
    );
    expect(table.split("\n")).toEqual([
      "file         rows",
      "──────────  ─────",
      "a.csv       1,234",
      "long⏎name…      5"
    ]);
  });
});

describe("formatBytes", () => {
  test.each([
    [0, "0 B"],
    [999, "999 B"],
    [3_591_071, "3.6 MB"],
    [669_489, "669 kB"],
    [14_700_000_000, "15 GB"]
  ])("%d is %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});

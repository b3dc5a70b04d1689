import {expect, test} from "vitest";
import {describeRejects} from "../../../../src/chapters/quality/rejects-note.ts";
import {format} from "../formats.ts";
import {textOf} from "../text-of.ts";
import {fileOf} from "./files.ts";

const kept =
  "is kept with its file, line and reason next to the store, so that it can be corrected at the source.";

test.each([
  ["no file", [], "No row was rejected."],
  ["no row", [fileOf(0)], "No row was rejected."],
  ["none", [fileOf(7)], "No row was rejected."],
  ["one", [fileOf(7, {rejected: 1})], `1 row was rejected (12.5% of all). It ${kept}`],
  [
    "hardly any",
    [fileOf(9999), fileOf(9999, {rejected: 2})],
    `2 rows were rejected (<0.1% of all). Each ${kept}`
  ],
  [
    "some that were not sold",
    [fileOf(6, {rejected: 4, leftOut: 3})],
    `4 rows were rejected (40.0% of all). 3 of these have no fault, but do not count: they are of orders that were not sold, or a year or more away from all others. Each ${kept}`
  ],
  [
    "none for a fault",
    [fileOf(5, {rejected: 3, leftOut: 3})],
    "3 rows were rejected (37.5% of all). All of these have no fault, but do not count: they are of orders that were not sold, or a year or more away from all others. Each is kept with its file, line and reason next to the store."
  ],
  ["all", [fileOf(0, {rejected: 1200})], `1,200 rows were rejected (100% of all). Each ${kept}`]
])("how many rows were rejected: %s", (_, files, text) => {
  expect(textOf(describeRejects(files, format, new Set(["invalid", "not sold", "far off"])))).toBe(
    text
  );
});

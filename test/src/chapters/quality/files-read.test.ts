import {expect, test} from "vitest";
import {describeFiles} from "../../../../src/chapters/quality/files-read.ts";
import {format} from "../formats.ts";
import {textOf} from "../text-of.ts";
import {fileOf} from "./files.ts";

const why =
  "left out because another row is identical or describes the same thing more completely. The three add up to all the rows.";
const end =
  "This part of the page covers the files as a whole: the filters further down do not change it.";

const report = {has: {events: true, eventTimes: true}, skippedFiles: []};

test.each([
  [
    "none",
    [],
    `0 files with 0 rows were read. 0 rows were accepted, 0 were rejected and 0 were ${why} ${end}`
  ],
  [
    "one row",
    [fileOf(1)],
    `1 file with 1 row was read. 1 row was accepted, 0 were rejected and 0 were ${why} ${end}`
  ],
  [
    "one row each",
    [fileOf(1, {rejected: 1, duplicates: 1})],
    `1 file with 3 rows was read. 1 row was accepted, 1 was rejected and 1 was ${why} ${end}`
  ],
  [
    "all rejected, one kept",
    [fileOf(0, {rejected: 2, kept: 1})],
    `1 file with 2 rows was read. 0 rows were accepted, 2 were rejected and 0 were ${why} 1 order line identical to another was kept, because a till can scan the same product twice. ${end}`
  ],
  [
    "an order in two files",
    [fileOf(3, {duplicates: 2, older: 1})],
    `1 file with 5 rows was read. 3 rows were accepted, 0 were rejected and 2 were ${why} Of those left out, 1 line is of orders that a newer file has too: an order counts once, as the newest file has it. ${end}`
  ],
  [
    "two files",
    [fileOf(1000, {rejected: 30, duplicates: 4, kept: 1}), fileOf(500, {rejected: 10, kept: 1200})],
    `2 files with 1,544 rows were read. 1,500 rows were accepted, 40 were rejected and 4 were ${why} 1,201 order lines identical to another were kept, because a till can scan the same product twice. ${end}`
  ]
])("where rows went: %s", (_, files, text) => {
  expect(textOf(describeFiles(files, format, report))).toBe(text);
});

test("rows alike may be real where a log has no times of day", () => {
  const said = (duplicates: number, has: {events: boolean; eventTimes: boolean}) =>
    textOf(describeFiles([fileOf(10, {duplicates})], format, {...report, has}));
  const may = "so some of the rows left out may be real.";
  expect(said(1, {events: true, eventTimes: false})).toContain(may);
  expect(said(0, {events: true, eventTimes: false})).not.toContain(may);
  expect(said(1, {events: true, eventTimes: true})).not.toContain(may);
  expect(said(1, {events: false, eventTimes: false})).not.toContain(may);
});

test.each([
  [
    ["notes.csv"],
    "1 other file in the folder was not read, because Daybook does not know its columns: notes.csv."
  ],
  [
    ["a.csv", "b.csv"],
    "2 other files in the folder were not read, because Daybook does not know their columns: a.csv and b.csv."
  ],
  [
    [..."abcdefgh"],
    "8 other files in the folder were not read, because Daybook does not know their columns: a, b, c, d, e, and 3 others."
  ]
])("files that were left alone are named: %j", (skippedFiles, text) => {
  expect(textOf(describeFiles([fileOf(1)], format, {...report, skippedFiles}))).toContain(text);
});

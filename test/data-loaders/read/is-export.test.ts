import {expect, test} from "vitest";
import {isExport} from "../../../data-loaders/read/is-export.ts";

test.each([
  ["events.csv", true],
  ["EVENTS.CSV", true],
  ["orders.tsv", true],
  ["2020-11-27.csv.gz", true],
  ["events.csv.zst", true],
  // refused by name when it is read, not passed over
  ["events.csv.zip", true],
  ["events.csv.2020-11-27.gz", true],
  ["a/folder.csv/events.csv", true],
  ["a/folder.csv/notes.txt", false],
  ["csv", false],
  ["events.csvx", false],
  ["events.xlsx", false],
  // what macOS, LibreOffice and Excel put beside a file
  ["._events.csv", false],
  [".~lock.events.csv#", false],
  ["~$events.csv", false],
  // what is not whole yet, or a copy that an editor keeps
  ["events.csv.part", false],
  ["events.csv.crdownload", false],
  ["events.csv.gz.tmp", false],
  ["events.csv.bak", false],
  ["events.csv~", false]
])("isExport(%j) is %j", (name, expected) => {
  expect(isExport(name)).toBe(expected);
});

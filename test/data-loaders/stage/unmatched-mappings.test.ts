import {describe, expect, test} from "vitest";
import type {InputFile} from "../../../data-loaders/read/find-files.ts";
import type {Sniff} from "../../../data-loaders/read/sniff-file.ts";
import {matchSchema} from "../../../data-loaders/sources/schema/match-schema.ts";
import type {Schema} from "../../../data-loaders/sources/schema/source.ts";
import {unmatchedMappings} from "../../../data-loaders/stage/unmatched-mappings.ts";

const columnsOf = (names: string) => names.split(" ").map((name) => ({name, type: "id"}) as const);

const used: Schema = {
  name: "used",
  title: "Used",
  duplicates: {key: "a"},
  columns: columnsOf("a b")
};
const lost: Schema = {
  name: "lost",
  title: "Lost",
  duplicates: {key: "a"},
  isMapped: true,
  columns: columnsOf("a b Receipt Time")
};

function fileOf(name: string, header: string) {
  const sniff: Sniff = {
    format: "csv",
    compression: "none",
    encoding: "utf8",
    delimiter: ";",
    header: header.split(" "),
    headerLine: 2,
    hasQuote: false,
    compact: {}
  };
  const file: InputFile = {path: name, name, bytes: 1};
  return {file, sniff, match: matchSchema(sniff.header, [used], name)};
}

const files = [fileOf("one.csv", "a b c"), fileOf("two.csv", "a b time")];

describe("unmatchedMappings()", () => {
  test("names the nearest file, its header and what it lacks", () => {
    expect(unmatchedMappings([used, lost], files)).toEqual([
      '"Lost" in report.config.ts fits no file; nearest is two.csv (line 2: "a;b;time"), which lacks Receipt'
    ]);
  });

  test("says where a mapping wants the header that is elsewhere", () => {
    const schema: Schema = {...lost, columns: columnsOf("a b"), headerLine: 4, delimiter: "|"};
    expect(unmatchedMappings([used, schema], files)).toEqual([
      '"Lost" in report.config.ts fits no file; nearest is one.csv (line 2: "a;b;c"), which is not on line 4 or has not the delimiter "|"'
    ]);
  });

  test("says nothing of schemas that nobody mapped, or that a file has", () => {
    expect(
      unmatchedMappings(
        [
          {...lost, isMapped: false},
          {...used, isMapped: true}
        ],
        files
      )
    ).toEqual([]);
  });
});

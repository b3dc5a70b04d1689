import {expect, test} from "vitest";
import {describeGone} from "../../../data-loaders/build/describe-gone.ts";

const files = (contents: Record<string, string>) =>
  Object.entries(contents).map(([file, sha256]) => ({file, sha256}));
const before = files({"october.csv": "a", "november.csv": "b"});

test.each([
  ["the same files", before, undefined],
  ["a file more", [...before, ...files({"december.csv": "c"})], undefined],
  ["a renamed file", files({"oct.csv": "a", "november.csv": "b"}), undefined],
  ["a changed file", files({"october.csv": "c", "november.csv": "b"}), undefined],
  ["the same names of other content", files({"october.csv": "c", "november.csv": "d"}), undefined],
  [
    "a file less",
    files({"october.csv": "a"}),
    "No longer among the data: november.csv; the report is without its rows."
  ],
  [
    "other data",
    files({"online_retail.csv": "c"}),
    "Other data than in the last build: the report is made anew, without october.csv, november.csv."
  ],
  [
    "other data of which a file has the same name",
    files({"october.csv": "c"}),
    "Other data than in the last build: the report is made anew, without november.csv."
  ]
])("%s", (_, now, text) => {
  expect(describeGone(before, now)).toBe(text);
});

test("several files are gone", () => {
  const all = [...before, ...files({"december.csv": "c"})];
  expect(describeGone(all, files({"december.csv": "c"}))).toBe(
    "No longer among the data: october.csv, november.csv; the report is without their rows."
  );
});

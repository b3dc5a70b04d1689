import {expect, test} from "vitest";
import {placeInText} from "../../../../src/model/explore/place-in-text.ts";
import {readQueryError} from "../../../../src/model/explore/read-query-error.ts";

const front = "WITH sales AS (SELECT 1)\n";

test("a fault is found in the reader's own text, and the names that were meant", () => {
  const query = "SELECT brand,\n  sum(amonut)\nFROM sales";
  const message =
    'Binder Error: Referenced column "amonut" not found in FROM clause!\nCandidate bindings: "amount", "country"\n\nLINE 3:   sum(amonut)\n              ^';
  const error = readQueryError(message, front + query);
  expect(error).toMatchObject({
    text: 'Referenced column "amonut" not found in FROM clause!',
    meant: ["amount", "country"]
  });
  const text = `-- mine\n${query};\n`;
  const place = placeInText(text, query, error.fromEnd!)!;
  expect(place).toMatchObject({line: 3, column: 7});
  expect(text.slice(place.at).startsWith("amonut")).toBe(true);
});

test("of a long line, the database shows a part", () => {
  const query = `SELECT '${"a".repeat(60)}', cout(*), '${"b".repeat(60)}' FROM sales`;
  const part = query.slice(20, 90);
  const caret = query.indexOf("cout") - 20 + "LINE 2: ...".length;
  const message = `Catalog Error: Scalar Function with name cout does not exist!\nDid you mean "count"?\n\nLINE 2: ...${part}...\n${" ".repeat(caret)}^`;
  const {fromEnd, meant} = readQueryError(message, front + query);
  expect(query.slice(query.length - fromEnd!).startsWith("cout")).toBe(true);
  expect(meant).toEqual(["count"]);
});

test("what has no place has none", () => {
  const {fromEnd, text} = readQueryError("Invalid Input Error: no", "SELECT 1");
  expect({fromEnd, text}).toEqual({fromEnd: undefined, text: "no"});
  expect(placeInText("SELECT 2", "SELECT 1", 1)).toBeUndefined();
});

test.each([
  ["Out of Memory Error: failed to allocate data of size 16.0 MiB", /needs more memory/],
  [
    'Catalog Error: Scalar Function with name "json_extract" is not in the catalog, but it exists in the json extension.\n\nPlease try',
    /belongs to the extension “json”/
  ],
  [
    'Permission Error: Cannot access file "https://a.b/c.csv" - file system operations are disabled by configuration',
    /no file but the report’s own tables: “https:\/\/a\.b\/c\.csv”/
  ],
  ["unsupported column type: Timestamp<MICROSECOND>", /CAST\(… AS VARCHAR\)/]
])("%s", (message, said) => {
  expect(readQueryError(message, "SELECT 1").text).toMatch(said);
});

import {describe, expect, test} from "vitest";
import {findHeader} from "../../../data-loaders/read/find-header.ts";
import {sources} from "../../../data-loaders/sources/index.ts";

const schemas = sources.flatMap((source) => source.schemas);
const header = "product_id,category_id,category_code,brand";

function find(...lines: string[]) {
  const {headerLine, delimiter, later} = findHeader(lines.join("\n"), schemas)!;
  return {headerLine, delimiter, later: later?.line};
}

describe("findHeader", () => {
  test.each([
    ["the first line", 1, [header, "1,2,a,b"]],
    ["after blank lines", 3, ["", " ", header]],
    ["after titles and comments", 4, ["Products", "Made,2020-12-31", "# a, b, c, d, e", header]],
    ["as a comment", 1, [`#${header}`, "1,2,a,b"]],
    ["on the twentieth line", 20, [...Array.from({length: 19}, (_, i) => `note ${i}`), header]]
  ])("finds it on %s", (_, headerLine, lines) => {
    expect(find(...lines)).toEqual({headerLine, delimiter: ",", later: undefined});
  });

  test.each([
    ["rows are above it", 3, ["prod_id,category_id,category_code,brand", "1,2,a,b", header]],
    ["a row with a name like a comment is above it", 2, ["#1001,2,a,b", header]]
  ])("takes the first line where %s, and tells of the other", (_, later, lines) => {
    expect(find(...lines)).toEqual({headerLine: 1, delimiter: ",", later});
  });

  test("of a table that no schema fits, takes the first line below its titles", () => {
    const lines = ["Sales 2024;;;", "", "Beleg;Datum;Artikel;Preis", "1;2024-01-02;A;3,50"];
    expect(find(...lines)).toEqual({headerLine: 3, delimiter: ";", later: undefined});
  });

  test("looks no further than twenty lines", () => {
    const notes = Array.from({length: 20}, (_, i) => `note ${i}`);
    expect(find(...notes, header)).toEqual({headerLine: 1, delimiter: ",", later: undefined});
  });

  test.each([...";\t|^~ '.", "\\"])("heeds %j where it is declared", (delimiter) => {
    const line = header.replaceAll(",", delimiter);
    const expected = {headerLine: 2, delimiter, later: undefined};
    expect(find(`sep=${delimiter}`, line)).toEqual(expected);
    expect(find(`"sep=${delimiter}"\r`, line)).toEqual(expected);
    expect(find(`SEP=${delimiter}`, "", line)).toEqual({...expected, headerLine: 3});
  });

  test("never takes the line that declares the delimiter for a header", () => {
    expect(find("sep=;", "x;y,z")).toEqual({headerLine: 2, delimiter: ";", later: undefined});
    expect(findHeader("sep=;\n", schemas)).toBeUndefined();
  });
});

import {describe, expect, test} from "vitest";
import {answerRows} from "../../../src/model/answer.ts";

describe("answerRows", () => {
  test("makes one object a row, days as Dates at midnight UTC", () => {
    const rows = answerRows({
      names: ["day", "brand", "n", "top"],
      types: ["date", "text", "number", "boolean"],
      columns: [
        ["2020-11-30", null],
        ["sony", null],
        [1.5, null],
        [true, null]
      ]
    });
    expect(rows).toEqual([
      {day: new Date(Date.UTC(2020, 10, 30)), brand: "sony", n: 1.5, top: true},
      {day: null, brand: null, n: null, top: null}
    ]);
  });

  test("of no rows, or of no columns, is empty", () => {
    expect(answerRows({names: ["n"], types: ["number"], columns: [[]]})).toEqual([]);
    expect(answerRows({names: [], types: [], columns: []})).toEqual([]);
  });

  test("keeps zero, false and the empty text apart from nothing", () => {
    const columns = [[0], [false], [""]];
    const names = ["n", "is", "text"];
    expect(answerRows({names, types: ["number", "boolean", "text"], columns})).toEqual([
      {n: 0, is: false, text: ""}
    ]);
  });
});

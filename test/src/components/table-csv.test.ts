import {csvParse} from "d3-dsv";
import {describe, expect, test} from "vitest";
import {tableCsv} from "../../../src/components/table-csv.ts";

describe("tableCsv", () => {
  test.each(["=cmd()", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])(
    "puts a quote before %j, which a spreadsheet would run",
    (text) => {
      const [row] = csvParse(tableCsv([{a: text}], [{key: "a", label: "a"}]));
      expect(row!.a).toBe(`'${text}`);
    }
  );

  test("keeps negative numbers numbers, and texts with commas, quotes and lines whole", () => {
    const text = 'a "b", c\nd';
    const csv = tableCsv(
      [{n: -3.5, big: -12n, text, none: null, day: new Date("2021-02-28")}],
      [
        {key: "n", label: "n"},
        {key: "big", label: "big"},
        {key: "text", label: "text"},
        {key: "none", label: "none"},
        {key: "day", label: "day"}
      ]
    );
    expect(csvParse(csv)[0]).toEqual({n: "-3.5", big: "-12", text, none: "", day: "2021-02-28"});
  });

  test("guards headings too", () => {
    expect(tableCsv([], [{key: "a", label: "=1"}])).toBe("'=1");
  });
});

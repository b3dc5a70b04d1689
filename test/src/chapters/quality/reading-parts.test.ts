import {expect, test} from "vitest";
import {listReadings} from "../../../../src/chapters/quality/reading-parts.ts";

test("lists what was decided of each file's columns, and nothing of a file written as most are", () => {
  const dates = {column: "InvoiceDate", text: "dates are day/month/year"};
  const words = {column: "CustomerID", text: '2 cells such as "nan" (line 3) read as empty'};
  const files = [
    {file: "a.csv", readings: JSON.stringify([dates, words])},
    {file: "b.csv", readings: "[]"}
  ];
  expect(listReadings(files)).toEqual([
    {file: "a.csv", column: dates.column, reading: dates.text},
    {file: "a.csv", column: words.column, reading: words.text}
  ]);
});

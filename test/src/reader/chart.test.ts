import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {columns} from "../../../src/charts/columns.ts";
import {chart} from "../../../src/reader/chart.ts";
import {dataTable} from "../../../src/reader/data-table.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;
const rows = Object.assign([{weekday: 1, revenue: 12}], {sql: "SELECT …", reads: ["sales_cube"]});

test("a chart of a page is in the report's currency and language", () => {
  const element = chart(columns, rows, {x: "weekday", y: "revenue", document});
  expect(element.querySelector(".figure-subtitle")!.textContent).toBe("GBP, sales before returns");
  expect(element.querySelector("svg")!.textContent).toContain("£12.00");
});

test("a table of a page is in the report's currency and language", () => {
  const table = dataTable(rows, {columns: ["weekday", "revenue"], document});
  expect(table.querySelector("tbody")!.textContent).toBe("Mon£12.00");
});

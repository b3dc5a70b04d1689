import {parseHTML} from "linkedom";
import {expect, test, vi} from "vitest";
import {columns} from "../../../src/charts/columns.ts";

const context = vi.hoisted(() => ({currency: "GBP", locale: "en-GB", scale: 1}));
vi.mock("../../../src/query/context.ts", () => ({context}));
const {chart} = await import("../../../src/query/chart.ts");
const {dataTable} = await import("../../../src/query/marked-table.ts");

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;
const rows = [{weekday: 1, revenue: 12}];
const channels = {x: "weekday", y: "revenue", document} as const;

test("a chart of a page is in the report's currency and language", () => {
  const element = chart(columns, Object.assign(rows.slice(), {sql: "FROM takings"}), channels);
  expect(element.querySelector(".figure-subtitle")!.textContent).toBe("GBP, sales without returns");
  expect(element.querySelector("svg")!.textContent).toContain("£12.00");
});

test("a chart that reads a sample says so, and what of it is exact all the same", () => {
  context.scale = 8;
  const note = (sql: string, exact?: string) =>
    chart(columns, rows, {...channels, sql, exact}).querySelector(".estimate-note")?.textContent;
  expect(note("SELECT 1 FROM visits")).toBe("Estimated from 1 visitor in 8.");
  expect(note("SELECT 1 FROM visits", "revenue")).toContain("Revenue: exact.");
  expect(note("SELECT 1 FROM takings")).toBeUndefined();
  context.scale = 1;
});

test("rows that lost their query need one, or the word that there is none", () => {
  expect(() => chart(columns, rows, channels)).toThrow("missing query: ");
  expect(chart(columns, rows, {...channels, sql: ""}).querySelector(".how")).toBeNull();
});

test("a table of a page is in the report's currency and language", () => {
  const table = dataTable(rows, {columns: ["weekday", "revenue"], document, sql: ""});
  expect(table.querySelector("tbody")!.textContent).toBe("Mon£12.00");
});

import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {formatDate} from "../../../src/format/format-date.ts";
import {formatPercent} from "../../../src/format/format-percent.ts";
import {setReportLocale} from "../../../src/format/report-locale.ts";
import {name} from "../../../src/components/name.ts";
import {number} from "../../../src/components/number.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;

test("shows a value formatted and keeps it unrounded under its name", () => {
  const span = number("top_share", 0.2536, formatPercent, {document});
  expect(span.textContent).toBe("25.4%");
  expect([span.getAttribute("data-figure"), span.getAttribute("data-value")]).toEqual([
    "top_share",
    "0.2536"
  ]);
});

test.each([
  ["de-DE", "12.345"],
  ["en-US", "12,345"]
])("without a format is written as %s writes numbers", (locale, text) => {
  setReportLocale(locale);
  expect(number("orders", 12_345, undefined, {document}).textContent).toBe(text);
});

test("keeps a day as its ISO date", () => {
  const span = number("best_day", new Date("2020-11-27"), (day) => formatDate(day), {document});
  expect([span.textContent, span.getAttribute("data-value")]).toEqual([
    "Nov 27, 2020",
    "2020-11-27"
  ]);
});

test("of nothing is a dash with an empty value", () => {
  const span = number("best", null as number | null, undefined, {document});
  expect([span.textContent, span.getAttribute("data-value")]).toEqual(["–", ""]);
});

test("a name is marked as one", () => {
  expect(name("Max 765", {document}).outerHTML).toBe('<span data-name="">Max 765</span>');
});

test("a number made of rows of a sample shows that it is an estimate", () => {
  const of = {sql: "SELECT 1", reads: ["session_products"], weight: 8};
  const span = number("top_share", 0.2536, formatPercent, {of: [[], of], document});
  expect(span.textContent).toBe("≈\u00a025.4%");
  expect(span.getAttribute("data-exact")).toBe("false");
});

import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {formatDate} from "../../../src/components/format-date.ts";
import {formatPercent} from "../../../src/components/format-percent.ts";
import {name} from "../../../src/components/name.ts";
import {plainNumber} from "../../../src/components/plain-number.ts";

const document = parseHTML("<!DOCTYPE html><html><body></body></html>")
  .document as unknown as Document;

test("shows a value formatted and keeps it unrounded under its name", () => {
  const span = plainNumber("top_share", 0.2536, formatPercent, {document});
  expect(span.textContent).toBe("25.4%");
  expect([span.getAttribute("data-figure"), span.getAttribute("data-value")]).toEqual([
    "top_share",
    "0.2536"
  ]);
});

test("keeps a day as its ISO date", () => {
  const span = plainNumber("best_day", new Date("2020-11-27"), (day) => formatDate(day), {
    document
  });
  expect([span.textContent, span.getAttribute("data-value")]).toEqual([
    "Nov 27, 2020",
    "2020-11-27"
  ]);
});

test("of nothing is a dash with an empty value", () => {
  const span = plainNumber("best", null as number | null, undefined, {document});
  expect([span.textContent, span.getAttribute("data-value")]).toEqual(["–", ""]);
});

test("a name is marked as one", () => {
  expect(name("Max 765", {document}).outerHTML).toBe('<span data-name="">Max 765</span>');
});

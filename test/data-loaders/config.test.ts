import {describe, expect, test} from "vitest";
import {readConfig} from "../../data-loaders/config.ts";

const mapping = {name: "My till", table: "customers", columns: {customer_id: "No"}};

describe("readConfig()", () => {
  test("fills in the defaults at every depth", () => {
    expect(readConfig({duplicates: {events: "keep"}, sources: [mapping]})).toMatchObject({
      title: "Daybook",
      duplicates: {events: "keep", order_lines: "keep"},
      budget: {data: 8_000_000},
      sources: [mapping]
    });
  });

  test.each([
    [
      {timezone: "Europe/Berlin"},
      'unknown field: "timezone" (report.config.ts); did you mean "timeZone"? Known: title, '
    ],
    [
      {sources: [mapping, {...mapping, collumns: {}}]},
      'unknown field: "collumns" (report.config.ts, sources.1); did you mean "columns"? Known: name, table, columns'
    ],
    [
      {duplicates: {orderLines: "drop"}},
      'unknown field: "orderLines" (report.config.ts, duplicates); did you mean "order_lines"? Known: events, order_lines'
    ],
    [
      {budget: {pages: 1}},
      'unknown field: "pages" (report.config.ts, budget); did you mean "page"? Known: data, page, html'
    ],
    [
      {sources: [{...mapping, columns: {customer_id: {colum: "No"}}}]},
      'unknown field: "colum" (report.config.ts, sources.0.columns.customer_id); did you mean "column"? Known: column, columns, constant, values'
    ],
    [
      {sources: [{...mapping, columns: {customer_id: {column: "No", constant: "1"}}}]},
      "sources.0.columns.customer_id: needs one of column, columns and constant"
    ],
    [
      {sources: [{...mapping, columns: {state: {constant: "TX", values: {a: "b"}}}}]},
      "sources.0.columns.state: a constant has no values"
    ],
    [
      {sources: [{...mapping, columns: {customer_id: {columns: [1]}}}]},
      "sources.0.columns.customer_id.columns.0: Invalid input: expected string, received number"
    ],
    [
      {sources: [{...mapping, columns: {customer_id: 1}}]},
      "sources.0.columns.customer_id: Invalid"
    ],
    [{sources: [{...mapping, headerLine: 0}]}, "invalid report.config.ts: sources.0.headerLine: "],
    [{budget: {xyzzy: 1}}, 'unknown field: "xyzzy" (report.config.ts, budget); Known: data, '],
    [{locale: "no such locale"}, "invalid report.config.ts: locale: is not a locale"],
    ["title", "invalid report.config.ts: Invalid input: expected object, received string"]
  ])("refuses %j", (config, message) => {
    expect(() => readConfig(config)).toThrow(message);
  });
});

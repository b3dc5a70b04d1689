import {expect, test} from "vitest";
import {madeTable} from "../../../../src/chapters/methods/made-table.ts";
import {tableOf} from "../table-of.ts";
import "../text-of.ts";

const context = {locale: "en-US", currency: "USD"};
const made = {
  relations: [{name: "sales", about: "Order lines", from: ["all_sales"]}],
  tables: [{name: "by_day", about: "Days", from: ["day_totals", "all_sales"], rows: 1200}],
  rollups: [{name: "hours", about: "Hours", from: []}]
};

test.each([
  ["relations", ["Relation"], ["sales", "Order lines", "all_sales"]],
  ["tables", ["Table", "Rows"], ["by_day", "Days", "day_totals and all_sales", "1,200"]],
  ["rollups", ["Rollup"], ["hours", "Hours", ""]]
] as const)("%s, and what each is made from", (kind, [one, ...more], row) => {
  expect(tableOf(madeTable(made, kind, context))).toEqual([
    [one, "What it is", "Made from", ...more],
    row
  ]);
});

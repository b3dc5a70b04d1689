import {expect, test} from "vitest";
import {columnCells, columnsParts} from "../../../../src/chapters/quality/columns-parts.ts";
import {openTag} from "../open-tag.ts";
import {tableOf} from "../table-of.ts";

const column = (rows: number, nulls: number) => {
  return {
    table: "events",
    column: "brand",
    type: "VARCHAR",
    rows,
    nulls,
    distinct_values: 0,
    supplied: true
  };
};

test.each([
  [4, 0, 1],
  [4, 1, 0.75],
  [4, 4, 0],
  [0, 0, null]
])("%i rows of which %i are empty: the share filled is %s", (rows, nulls, complete) => {
  expect(columnCells(column(rows, nulls)).complete).toBe(complete);
});

async function partsOf(columns: string, numbers: string) {
  const {sql, close} = await openTag(`CREATE TABLE columns AS SELECT * FROM (VALUES ${columns})
      AS columns ("table", "column", type, rows, nulls, distinct_values, supplied);
    CREATE TABLE numbers ("table" VARCHAR, "column" VARCHAR, count INTEGER, mean DOUBLE, sd DOUBLE,
      min DOUBLE, q1 DOUBLE, median DOUBLE, q3 DOUBLE, max DOUBLE); ${numbers}`);
  const parts = await columnsParts(sql);
  await close();
  return parts;
}

test("columns that the exports supply, those with gaps, and numbers", async () => {
  const parts = await partsOf(
    `('events', 'brand', 'VARCHAR', 4, 1, 2, true), ('events', 'price', 'DECIMAL', 4, 0, 3, true),
     ('events', 'coupon', 'VARCHAR', 4, 4, 0, false), ('customers', 'city', 'VARCHAR', 0, 0, 0, true)`,
    `INSERT INTO numbers VALUES ('events', 'price', 4, 2.5, 1.291, 1, 1.75, 2.5, 3.25, 4),
      ('products', 'rating', 1, 5, NULL, 5, 5, 5, 5, 5)`
  );
  const [columns, numbers] = Array.from(parts.querySelectorAll(".data-table"), tableOf);
  expect(columns).toEqual([
    ["Column", "Table", "Type", "Filled", "Empty", "Distinct"],
    ["brand", "events", "VARCHAR", "75.0%", "1", "2"],
    ["price", "events", "DECIMAL", "100%", "0", "3"],
    ["city", "customers", "VARCHAR", "–", "0", "0"]
  ]);
  expect(numbers?.slice(1)).toEqual([
    ["events.price", "4", "2.50", "1.29", "1.00", "1.75", "2.50", "3.25", "4.00"],
    ["products.rating", "1", "5.00", "–", "5.00", "5.00", "5.00", "5.00", "5.00"]
  ]);
  const chart = parts.querySelector("figure");
  expect(chart?.querySelector(".figure-title")?.textContent).toBe("Columns with gaps");
  expect(chart?.textContent).toContain("events.brand");
  expect(chart?.textContent).not.toContain("coupon");
});

test("without gaps and numbers there is only the table", async () => {
  const parts = await partsOf("('events', 'price', 'DECIMAL', 4, 0, 3, true)", "");
  expect(parts.querySelectorAll("table")).toHaveLength(1);
  expect(parts.querySelector("figure, h3")).toBeNull();
});

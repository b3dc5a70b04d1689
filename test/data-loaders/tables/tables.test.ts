import {describe, expect, test} from "vitest";
import {tables} from "../../../data-loaders/tables/index.ts";

describe("tables", () => {
  test("are the four of the design, with their columns in order", () => {
    const names = tables.map(({name, columns}) => [
      name,
      columns.map((column) => column.name).join(" ")
    ]);
    expect(names).toEqual([
      [
        "events",
        "event_time event_type product_id category_id category_code brand price user_id session_id"
      ],
      [
        "order_lines",
        "order_id ordered_at customer_id product_id quantity unit_price subtotal discount tax amount shipping kind country"
      ],
      ["customers", "customer_id source state country created_at"],
      ["products", "product_id title category brand price rating"]
    ]);
  });

  test("keep every id as text, every time in UTC, all money exact", () => {
    for (const {name, type} of tables.flatMap((table) => table.columns)) {
      if (name.endsWith("_id")) expect(type).toBe("VARCHAR");
      if (/_at$|_time$/.test(name)) expect(type).toBe("TIMESTAMP");
      if (/price|total|amount|tax|discount|shipping/.test(name)) expect(type).toBe("DECIMAL(18,4)");
    }
  });
});

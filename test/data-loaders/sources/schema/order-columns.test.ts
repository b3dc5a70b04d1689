import {describe, expect, test} from "vitest";
import type {ColumnMapping} from "../../../../data-loaders/config.ts";
import {customSource} from "../../../../data-loaders/sources/schema/custom-source.ts";

const shop: ColumnMapping = {
  name: "My shop",
  table: "order_lines",
  columns: {
    order_id: "Order",
    ordered_at: "At",
    product_id: "Item",
    amount: "Paid",
    customer_id: "Who",
    country: "Land"
  }
};
const status = {column: "State", sold: ["shipped"]};

describe("what a mapping says of orders", () => {
  test("becomes columns that are filled down, and ids of nobody", () => {
    const [schema] = customSource({
      ...shop,
      status,
      refund: "Back",
      currency: "Money",
      fillDown: ["status", "country", "refund"],
      nobody: ["0"]
    }).schemas;
    const columns = Object.fromEntries(schema!.columns.map(({name, ...rest}) => [name, rest]));
    expect(columns).toMatchObject({
      State: {type: "status", required: true, fill: true},
      Back: {type: "amount", fill: true},
      Money: {type: "currency", required: true},
      Land: {fill: true, to: "order_lines.country"},
      Who: {nobody: ["0"]}
    });
    expect(Object.keys(columns).filter((name) => columns[name]!.fill)).toEqual([
      "Land",
      "State",
      "Back"
    ]);
    expect(schema!.status).toEqual(status);
  });

  test.each<[Partial<ColumnMapping>, string]>([
    [{fillDown: ["state"]}, 'missing column: fillDown names "state", which is not mapped'],
    [{fillDown: ["status"]}, 'missing column: fillDown names "status", which is not mapped'],
    [{fillDown: ["amount"]}, 'unsupported column: "Paid" cannot be filled down'],
    [{fillDown: ["order_id"]}, 'unsupported column: "Order" cannot be filled down'],
    [{currency: "Paid"}, 'duplicate column: "Paid" is mapped twice'],
    [
      {
        columns: {order_id: "Order", ordered_at: "At", product_id: "Item", amount: "Paid"},
        nobody: ["0"]
      },
      "missing column: customer_id, which nobody is about"
    ],
    [
      {table: "products", columns: {product_id: "Item"}, status},
      "unsupported field: status is of order_lines only"
    ]
  ])("%j is refused: %s", (fields, message) => {
    expect(() => customSource({...shop, ...fields})).toThrow(message);
  });
});

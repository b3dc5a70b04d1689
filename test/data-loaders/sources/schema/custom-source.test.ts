import {describe, expect, test} from "vitest";
import type {ColumnMapping} from "../../../../data-loaders/config.ts";
import {customSource} from "../../../../data-loaders/sources/schema/custom-source.ts";
import {UserError} from "../../../../data-loaders/user-error.ts";

const till: ColumnMapping = {
  name: "My till",
  table: "order_lines",
  columns: {order_id: "Bon", ordered_at: "Zeit", product_id: "Artikel", amount: "Betrag"}
};

describe("customSource", () => {
  test("makes a schema of a mapping: the file's names, our types", () => {
    const [schema] = customSource(till).schemas;
    expect(schema).toMatchObject({
      name: "custom_my_till",
      title: "My till",
      duplicates: "order_lines"
    });
    expect(schema!.columns).toContainEqual({
      name: "Betrag",
      type: "amount",
      required: true,
      to: "order_lines.amount"
    });
  });

  test.each([
    [{...till.columns, colour: "Farbe"}, 'unknown column: "colour" is not a column of order_lines'],
    [
      {...till.columns, quantitty: "Menge"},
      'is not a column of order_lines (report.config.ts, sources, "My till"); did you mean "quantity"? Known: order_id, ordered_at, '
    ],
    [{order_id: "Bon", product_id: "Artikel", amount: "Betrag"}, "missing column: ordered_at"],
    [
      {...till.columns, kind: {column: "Art", values: {Rückgabe: "refund"}}},
      'unknown kind: "refund" (report.config.ts, sources, "My till"); did you mean "return"? Known: sale, return'
    ],
    [{...till.columns, kind: {constant: "sales"}}, 'did you mean "sale"? Known: sale, return'],
    [
      {...till.columns, kind: {column: "Art", values: {"Rück gabe": "return", rückgabe: "sale"}}},
      'duplicate value: "Rück gabe" and "rückgabe" of kind are the same'
    ],
    [
      {...till.columns, kind: {column: "Art", values: {"+": "sale"}}},
      'unsupported value: "+" of kind has no letter and no digit'
    ],
    [
      {order_id: "Bon", ordered_at: "Zeit", product_id: "Artikel"},
      "missing column: amount, or unit_price"
    ]
  ])("refuses %j: %s", (columns, message) => {
    const make = () => customSource({...till, columns: columns as ColumnMapping["columns"]});
    expect(make).toThrow(UserError);
    expect(make).toThrow(message);
    expect(make).toThrow('report.config.ts, sources, "My till"');
  });
});

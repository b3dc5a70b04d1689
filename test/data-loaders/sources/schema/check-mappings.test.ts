import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openEngine, type Engine} from "../../../../data-loaders/engine/open-engine.ts";
import {sources} from "../../../../data-loaders/sources/index.ts";
import {checkMappings} from "../../../../data-loaders/sources/schema/check-mappings.ts";
import {customSource} from "../../../../data-loaders/sources/schema/custom-source.ts";
import type {Source} from "../../../../data-loaders/sources/schema/source.ts";
import {UserError} from "../../../../data-loaders/user-error.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

const select = {
  order_id: '"Receipt"',
  ordered_at: '"Time"',
  product_id: '"Article"',
  quantity: "1",
  amount: '"Paid"',
  kind: "'sale'"
};

describe("checkMappings", () => {
  test("passes the known sources, whatever mappings come before them", async () => {
    const mapped = customSource({
      name: "My till",
      table: "order_lines",
      columns: {order_id: "A", ordered_at: "B", product_id: "C", unit_price: "D"}
    });
    await checkMappings(engine, [mapped, ...sources]);
    await checkMappings(engine, [till(select)]);
  });

  test.each<[string, Record<string, string>, string]>([
    ...["order_id", "ordered_at", "quantity", "amount", "kind"].map(
      (name): [string, Record<string, string>, string] => [
        `no ${name}, which a line has to have`,
        Object.fromEntries(Object.entries(select).filter(([own]) => own !== name)),
        `missing column: no mapping fills order_lines.${name} (mapping of till to order_lines, data-loaders/sources, Till)`
      ]
    ),
    [
      "a column its table has not",
      {...select, colour: "'red'"},
      'unknown column: "colour" is not a column of order_lines (mapping of till to order_lines, data-loaders/sources, Till)'
    ]
  ])("refuses a mapping with %s", async (_, columns, message) => {
    const check = checkMappings(engine, [till(columns)]);
    await expect(check).rejects.toBeInstanceOf(UserError);
    await expect(checkMappings(engine, [till(columns)])).rejects.toThrow(message);
  });

  test("refuses a column that goes where no mapping fills it", async () => {
    const source = till(select);
    const tax = {name: "VAT", type: "amount", to: "order_lines.tax"} as const;
    const [schema] = source.schemas;
    const schemas = [{...schema!, columns: [...schema!.columns, tax]}];
    await expect(checkMappings(engine, [{...source, schemas}])).rejects.toThrow(
      'missing column: no mapping fills order_lines.tax, where "VAT" goes (data-loaders/sources, Till)'
    );
  });
});

function till(columns: Record<string, string>): Source {
  const list = Object.entries(columns).map(([name, sql]) => `${sql} AS ${name}`);
  return {
    name: "till",
    title: "Till",
    schemas: [
      {
        name: "till",
        title: "Till",
        duplicates: "order_lines",
        columns: [
          {name: "Receipt", type: "id", required: true, to: "order_lines.order_id"},
          {name: "Time", type: "time", required: true, to: "order_lines.ordered_at"},
          {name: "Article", type: "id", required: true, to: "order_lines.product_id"},
          {name: "Paid", type: "amount", required: true, to: "order_lines.amount"},
          {name: "Cashier", type: "text", personal: true}
        ]
      }
    ],
    mappings: [{table: "order_lines", from: "till", sql: `SELECT ${list.join(", ")} FROM till`}]
  };
}

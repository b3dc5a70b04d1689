import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openEngine, type Engine} from "../../../../data-loaders/engine/open-engine.ts";
import {sources} from "../../../../data-loaders/sources/index.ts";
import {checkFeeds} from "../../../../data-loaders/sources/schema/check-feeds.ts";
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

describe("checkFeeds", () => {
  test("passes the known sources, whatever mappings come before them", async () => {
    const mapped = customSource({
      name: "My till",
      table: "order_lines",
      columns: {order_id: "A", ordered_at: "B", product_id: "C", unit_price: "D"}
    });
    await checkFeeds(engine, [mapped, ...sources]);
    await checkFeeds(engine, [till(select)]);
  });

  test.each<[string, Record<string, string>, string]>([
    ...["order_id", "ordered_at", "quantity", "amount", "kind"].map(
      (name): [string, Record<string, string>, string] => [
        `no ${name}, which a line has to have`,
        Object.fromEntries(Object.entries(select).filter(([own]) => own !== name)),
        `missing column: nothing feeds order_lines.${name} (feed of till, data-loaders/sources, Till)`
      ]
    ),
    [
      "a column its table has not",
      {...select, colour: "'red'"},
      'unknown column: "colour" is none of order_lines (feed of till, data-loaders/sources, Till)'
    ]
  ])("refuses a feed with %s", async (_, columns, message) => {
    const check = checkFeeds(engine, [till(columns)]);
    await expect(check).rejects.toBeInstanceOf(UserError);
    await expect(checkFeeds(engine, [till(columns)])).rejects.toThrow(message);
  });

  test("refuses a column that goes where nothing feeds it", async () => {
    const source = till(select);
    const tax = {name: "VAT", type: "amount", to: "order_lines.tax"} as const;
    const [shape] = source.shapes;
    const shapes = [{...shape!, columns: [...shape!.columns, tax]}];
    await expect(checkFeeds(engine, [{...source, shapes}])).rejects.toThrow(
      'missing column: nothing feeds order_lines.tax, where "VAT" goes (data-loaders/sources, Till)'
    );
  });
});

function till(columns: Record<string, string>): Source {
  const list = Object.entries(columns).map(([name, sql]) => `${sql} AS ${name}`);
  return {
    name: "till",
    title: "Till",
    shapes: [
      {
        name: "till",
        title: "Till",
        repeats: "order_lines",
        columns: [
          {name: "Receipt", type: "id", required: true, to: "order_lines.order_id"},
          {name: "Time", type: "time", required: true, to: "order_lines.ordered_at"},
          {name: "Article", type: "id", required: true, to: "order_lines.product_id"},
          {name: "Paid", type: "amount", required: true, to: "order_lines.amount"},
          {name: "Cashier", type: "text", personal: true}
        ]
      }
    ],
    feeds: [{table: "order_lines", from: "till", sql: `SELECT ${list.join(", ")} FROM till`}]
  };
}

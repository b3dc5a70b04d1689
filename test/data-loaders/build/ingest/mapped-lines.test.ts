import {describe, expect, test} from "vitest";
import type {Source} from "../../../../data-loaders/sources/schema/source.ts";
import {expectRefused, mapped, readBy} from "./read-by.ts";

const till: Source = {
  name: "till",
  title: "Till",
  schemas: [
    {
      name: "receipts",
      title: "Receipts of the till",
      duplicates: "order_lines",
      columns: [
        {name: "Receipt", type: "id", required: true, to: "order_lines.order_id"},
        {name: "Time", type: "text", required: true, to: "order_lines.ordered_at"},
        {name: "Article", type: "id", required: true, to: "order_lines.product_id"},
        {name: "Paid", type: "amount", required: true, to: "order_lines.amount"}
      ]
    }
  ],
  mappings: []
};
const line = {
  order_id: '"Receipt"',
  ordered_at: `strptime("Time", '%d.%m.%Y %H:%M')`,
  product_id: '"Article"',
  quantity: "1",
  amount: '"Paid"',
  kind: "'sale'"
};
const lines = `Receipt,Time,Article,Paid
R-1,13.10.2020 08:05,tea,3.50
R-2,13.10.2020 08:10,cup,8.00
R-3,14.10.2020 09:00,SHIPPING,4.90
`;
const place = "(mapping of receipts to order_lines, data-loaders/sources, Receipts of the till)";

describe("a mapping of order lines", () => {
  test("may end in a comment", async () => {
    const {tables} = await readBy(mapped(till, line, "FROM receipts -- all of them"), lines);
    expect(tables.find(({name}) => name === "order_lines")!.rows).toBe(3);
  });

  test("can turn local times into UTC", async () => {
    const utc = `CAST(${line.ordered_at} AT TIME ZONE 'Europe/Berlin' AT TIME ZONE 'UTC' AS TIMESTAMP)`;
    // summer time: five past eight in Berlin is five past six, and nine is seven
    const late = `CASE WHEN ${utc} >= TIMESTAMP '2020-10-14 07:00:00' THEN ${utc} END`;
    await expectRefused(
      mapped(till, {...line, ordered_at: late}, "FROM receipts"),
      lines,
      "missing order_lines.ordered_at: null in 2 of 3 rows",
      place
    );
    const later = `CASE WHEN ${utc} > TIMESTAMP '2020-10-14 07:00:00' THEN ${utc} END`;
    await expectRefused(
      mapped(till, {...line, ordered_at: later}, "FROM receipts"),
      lines,
      "missing order_lines.ordered_at: null in 3 of 3 rows",
      place
    );
  });

  test.each<[string, Partial<typeof line>, string, string]>([
    [
      "makes more rows than were accepted",
      {},
      "FROM receipts, range(2)",
      `invalid account: 6 rows of order_lines are made of 3 accepted rows, one of each is expected ${place}`
    ],
    [
      "leaves rows out",
      {},
      `FROM receipts WHERE "Article" <> 'SHIPPING' -- not sold`,
      `invalid account: 2 rows of order_lines are made of 3 accepted rows, one of each is expected ${place}`
    ],
    [
      "leaves a required column empty",
      {ordered_at: `try_strptime("Time", '%Y-%m-%d')`},
      "FROM receipts",
      `missing order_lines.ordered_at: null in 3 of 3 rows, for example order_id "R-1", product_id "tea" ${place}`
    ],
    [
      "leaves a required column empty in one row",
      {kind: `CASE WHEN "Article" <> 'SHIPPING' THEN 'sale' END`},
      "FROM receipts",
      `missing order_lines.kind: null in 1 of 3 rows, for example order_id "R-3", product_id "SHIPPING" ${place}`
    ],
    [
      "gives a line a kind that it cannot have",
      {kind: `CASE WHEN "Article" = 'SHIPPING' THEN 'fee' ELSE 'sale' END`},
      "FROM receipts",
      `unknown order_lines.kind: "fee", in 1 of 3 rows; allowed are sale, return ${place}`
    ],
    [
      "fails on a value",
      {ordered_at: `strptime("Time", '%Y-%m-%d')`},
      "FROM receipts",
      `invalid SQL: Invalid Input Error: Could not parse string "13.10.2020 08:05" according to format specifier "%Y-%m-%d"`
    ],
    [
      "fails on a value of a column that nobody needs",
      {...line, ...{tax: `CAST("Article" AS DECIMAL(18,4))`}},
      "FROM receipts",
      'invalid SQL: Conversion Error: Could not convert string "tea" to DECIMAL(18,4)'
    ],
    [
      "is no SQL",
      {},
      "FORM receipts",
      `invalid SQL: Parser Error: syntax error at or near "FORM" ${place}`
    ],
    [
      "reads a column that is not there",
      {amount: '"Piad"'},
      "FROM receipts",
      'invalid SQL: Binder Error: Referenced column "Piad" not found in FROM clause!'
    ]
  ])("that %s is an error", async (_, columns, from, message) => {
    await expectRefused(mapped(till, {...line, ...columns}, from), lines, message, place);
  });

  test("whose orphans cannot be counted is an error", async () => {
    const source = mapped(till, line, "FROM receipts");
    const orphans = [
      {what: "goods", sql: `SELECT sum(CAST("Article" AS INTEGER)) AS rows FROM receipts`}
    ];
    const broken = {...source, mappings: source.mappings.map((one) => ({...one, orphans}))};
    await expectRefused(
      broken,
      lines,
      "invalid SQL: Conversion Error: Could not convert string 'tea'",
      place
    );
  });
});

describe("a condition under which rows are rejected", () => {
  const check = {
    kind: "invalid",
    what: "Article (shipping)",
    to: "order_lines.product_id"
  } as const;
  const withCheck = (when: string) => {
    const source = mapped(till, line, "FROM receipts");
    const [schema] = source.schemas;
    return {...source, schemas: [{...schema!, checks: [{...check, when, column: "Article"}]}]};
  };

  test("leaves out what is no sale, and may end in a comment", async () => {
    const source = withCheck(`"Article" = 'SHIPPING' -- charged, not sold`);
    const {inputs, rejects, tables} = await readBy(source, lines);
    expect(inputs).toMatchObject([{rows: 3, accepted: 2, rejected: 1, duplicates: 0}]);
    const examples = [{line: 4, value: "SHIPPING"}];
    expect(rejects).toMatchObject([{reason: "invalid Article (shipping)", rows: 1, examples}]);
    expect(tables.find(({name}) => name === "order_lines")!.rows).toBe(2);
  });

  test.each([
    ["cannot be read", '"Artikel" = 1', 'invalid SQL: Binder Error: Referenced column "Artikel"'],
    ["fails", 'CAST("Article" AS INTEGER) = 1', "invalid SQL: Conversion Error: Could not convert"]
  ])("is an error where it %s", async (_, when, message) => {
    const place = "(checks of receipts, data-loaders/sources, Receipts of the till)";
    await expectRefused(withCheck(when), lines, message, place);
  });
});

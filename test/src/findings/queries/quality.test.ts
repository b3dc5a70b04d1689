import {describe} from "vitest";
import {finding as earlyOrders} from "../../../../src/findings/quality/early-orders.ts";
import {finding as gaps} from "../../../../src/findings/quality/gaps.ts";
import {finding as outages} from "../../../../src/findings/quality/outages.ts";
import {finding as rejects} from "../../../../src/findings/quality/rejects.ts";
import {finding as silentDays} from "../../../../src/findings/quality/silent-days.ts";
import {finding as unprompted} from "../../../../src/findings/quality/unprompted.ts";
import {testQueries} from "../../../support/test-queries.ts";

// March 2, 2020 is a Monday
testQueries(
  `CREATE TABLE checks AS SELECT * FROM (VALUES
    ('early-order', 1, 10, 'a'), ('quiet-hour', 2, 20, 'b'), ('unprompted-purchase', 3, 30, 'c')
  ) AS row(check_id, hit, total, example);
  CREATE TABLE columns AS SELECT * FROM (VALUES
    (true, 'events', 'brand', 1000, 100), (true, 'events', 'price', 2000, 100), (true, 'a', 'z', 3000, 150),
    (true, 'orders', 'discount', 3000, 2000), (true, 'orders', 'tax', 3000, 2000),
    (true, 'people', 'state', 999, 900), (false, 'orders', 'country', 3000, 3000)
  ) AS row(supplied, "table", "column", rows, nulls);
  CREATE TABLE inputs AS SELECT * FROM (VALUES (100, 20, 10), (50, 4, 0)) AS row(rows, rejected, left_out);
  CREATE TABLE rejects AS SELECT * FROM (VALUES
    ('invalid', 'invalid price', 3), ('missing', 'missing time', 5), ('invalid', 'invalid price', 4),
    ('invalid', 'broken', 7), ('far off', 'far off time', 10)
  ) AS row(kind, reason, rows);
  CREATE TABLE by_day AS SELECT * FROM (VALUES
    (DATE '2020-03-02'), (DATE '2020-03-03'), (DATE '2020-03-09'), (DATE '2020-03-11')
  ) AS row(day)`,
  [
    ["quality-early-orders", earlyOrders.sql, ["1 | 10"]],
    ["quality-outages", outages.sql, ["2 | 20 | b"]],
    ["quality-unprompted", unprompted.sql, ["3 | 30"]],
    [
      "quality-gaps",
      gaps.sql,
      ["events | brand | 1000 | 100", "a | z | 3000 | 150", "events | price | 2000 | 100"]
    ],
    ["quality-rejects", rejects.sql, ["150 | 14 | broken | 7"]],
    [
      "quality-silent-days",
      silentDays.sql,
      [
        ...[
          "1 | 2 | 0 | 5 | 2020-03-04",
          "2 | 2 | 1 | 5 | 2020-03-04",
          "3 | 2 | 1 | 5 | 2020-03-04",
          "4 | 1 | 1 | 5 | 2020-03-04"
        ],
        ...[
          "5 | 1 | 1 | 5 | 2020-03-04",
          "6 | 1 | 1 | 5 | 2020-03-04",
          "7 | 1 | 1 | 5 | 2020-03-04"
        ]
      ]
    ]
  ]
);

describe("where orders were left out that were not sold", () => {
  testQueries(
    `CREATE TABLE rejects AS SELECT 'not sold' AS kind;
    CREATE TABLE by_day AS SELECT * FROM (VALUES (DATE '2020-03-02'), (DATE '2020-03-09')) AS row(day)`,
    [["no day is called silent", silentDays.sql, []]]
  );
});

import {expect, test} from "vitest";
import {orderNotices} from "../../../data-loaders/build/order-notices.ts";
import type {InputAccount, RejectAccount} from "../../../data-loaders/manifest.ts";
import {sources} from "../../../data-loaders/sources/index.ts";

const schemas = sources.flatMap((source) => source.schemas);
const inputs = [{file: "orders.csv", schema: "shopify_orders"}] as InputAccount[];
const reject = (kind: RejectAccount["kind"], reason: string): RejectAccount => ({
  file: "orders.csv",
  kind,
  column: null,
  reason,
  rows: 2,
  examples: []
});

test("what is worth saying of orders", () => {
  const notices = orderNotices(
    {
      inputs,
      rejects: [
        reject("unknown", "unknown Financial Status (on fire)"),
        reject("not sold", "not sold (voided)"),
        reject("unknown", "unknown kind")
      ],
      currency: {
        code: "USD",
        others: [
          {code: "EUR", rows: 9, orders: 4},
          {code: "JPY", rows: 1, orders: 1, rate: 0.0065}
        ]
      },
      changedOrders: [
        {file: "b.csv", column: "Name", orders: 4, orderIds: ["1", "2", "3"], older: ["a.csv"]}
      ]
    },
    schemas
  );
  expect(notices).toEqual([
    '4 orders in EUR left out: the report is in USD; currency: "USD" and rates: {EUR: …} in report.config.ts convert them.',
    "1 order in JPY converted to USD at 0.0065.",
    'unknown Financial Status (on fire): 2 rows left out (orders.csv); say whether they are sold with status: {sold: ["…"]} or {notSold: ["…"]} in report.config.ts.',
    "4 orders changed since a.csv, whose lines of them are left out: 1, 2, 3, … (b.csv)."
  ]);
});

test("nothing, where orders are of one currency and one file", () => {
  const currency = {code: "USD", others: []};
  expect(orderNotices({inputs, rejects: [], changedOrders: [], currency}, schemas)).toEqual([]);
});

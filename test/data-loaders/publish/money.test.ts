import {expect, test} from "vitest";
import {answerRows} from "../../../src/model/answer.ts";
import {metrics} from "../../../src/model/metrics/dictionary.ts";
import {metricsQuery} from "../../../src/model/metrics/metrics-query.ts";
import type {Filters} from "../../../src/model/filters.ts";
import type {OpenShop} from "../../support/open-small-shop.ts";
import {openSmallShop} from "../../support/open-small-shop.ts";
import {filesOf} from "../../support/small-shops.ts";

test("of orders with discounts, tax and returns, one of them a cent off", async () => {
  const orders = [
    "1,1,7,100,8,98,10,2020-10-05T08:00:00,2",
    "2,1,7,50,4,54.01,,2020-10-06T08:00:00,1",
    "3,1,7,-50,-4,-54,,2020-10-07T08:00:00,-1",
    "4,2,8,20,1.6,21.6,,2020-10-08T08:00:00,1"
  ];
  const shop = await openSmallShop(filesOf({orders}));
  try {
    expect(shop.context.has).toMatchObject({
      ...{discounts: true, tax: true, shipping: false, unexplained: true, returns: true}
    });
    expect(await moneyOf(shop)).toEqual({
      ...{revenue: 173.61, returns: 54, net_revenue: 119.61},
      ...{gross_sales: 170, discounts: 10, returned_goods: 50, net_sales: 110},
      ...{tax: 9.6, shipping: null, unexplained: 0.01, total_paid: 119.61}
    });
    expect(await moneyOf(shop, {from: "2020-10-07", sets: {}})).toMatchObject({
      ...{gross_sales: 20, discounts: 0, returned_goods: 50, net_sales: -30},
      ...{tax: -2.4, unexplained: 0, total_paid: -32.4}
    });
  } finally {
    await shop.close();
  }
});

test("of invoices, which have prices and quantities alone", async () => {
  const retail = [
    "536365,A,Lamp,3,2020-10-05 08:00:00,2.55,17850,France",
    "C536366,A,Lamp,-1,2020-10-06 08:00:00,2.55,17850,France",
    "536367,B,Debt,1,2020-10-07 08:00:00,-5,,Spain"
  ];
  const shop = await openSmallShop(filesOf({retail}));
  try {
    expect(shop.context.has).toMatchObject({
      ...{discounts: false, tax: false, shipping: false, unexplained: false, unitPrices: true}
    });
    expect(await moneyOf(shop)).toEqual({
      ...{revenue: 2.65, returns: 2.55, net_revenue: 0.1},
      ...{gross_sales: 2.65, discounts: null, returned_goods: 2.55, net_sales: 0.1},
      ...{tax: null, shipping: null, unexplained: null, total_paid: 0.1}
    });
  } finally {
    await shop.close();
  }
});

test("of items with freight, which is paid beside their price", async () => {
  const shop = await openSmallShop(
    new Map([
      [
        "orders.csv",
        "order_id,customer_id,order_status,order_purchase_timestamp\na,c1,delivered,2017-10-02 10:56:33\n"
      ],
      [
        "items.csv",
        "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value\na,1,p,s,2017-10-06 11:07:15,58.90,13.29\na,2,q,s,2017-10-06 11:07:15,10,\n"
      ]
    ])
  );
  try {
    expect(await moneyOf(shop)).toEqual({
      ...{revenue: 68.9, returns: 0, net_revenue: 68.9},
      ...{gross_sales: 68.9, discounts: null, returned_goods: 0, net_sales: 68.9},
      ...{tax: null, shipping: 13.29, unexplained: null, total_paid: 82.19}
    });
  } finally {
    await shop.close();
  }
});

test("of a log alone nothing is published of it", async () => {
  const events = ["2020-10-05 09:30:00 UTC,purchase,1,11,a.b,sony,10,1,s1"];
  const shop = await openSmallShop(filesOf({events}));
  try {
    const {columns} = await shop.reader.ask("SELECT column_name FROM (DESCRIBE all_sales)");
    expect(columns[0]).toContain("amount");
    for (const part of ["discount", "tax", "shipping", "unexplained"])
      expect(columns[0]).not.toContain(part);
    expect(await moneyOf(shop)).toMatchObject({gross_sales: 10, discounts: null, total_paid: 10});
  } finally {
    await shop.close();
  }
});

/** The metrics of money, which the rows and the cube have to agree on. */
test("of orders that were paid back in part, which are no order lines of the export", async () => {
  const rows = [
    "order,at,customer,article,qty,price,brand,back",
    "1,2020-10-05 08:00:00,7,A,2,10.00,Acme,",
    "2,2020-10-06 08:00:00,8,B,1,,Acme,",
    "3,2020-10-07 08:00:00,9,A,3,10.00,Acme,5.00"
  ];
  const shop = await openSmallShop(new Map([["till.csv", `${rows.join("\n")}\n`]]), {
    sources: [
      {
        name: "Till",
        table: "order_lines",
        columns: {
          order_id: "order",
          ordered_at: "at",
          customer_id: "customer",
          product_id: "article",
          quantity: "qty",
          unit_price: "price"
        },
        refund: "back"
      }
    ]
  });
  try {
    expect(await moneyOf(shop)).toMatchObject({revenue: 50, returned_goods: 5, net_revenue: 45});
    const ask = async (sql: string) =>
      answerRows<Record<string, number>>(await shop.reader.ask(sql, {sets: {}}))[0];
    expect(await ask("SELECT CAST(sum(lines) AS INTEGER) AS n FROM sales_cube")).toEqual({n: 2});
    // an order without a price of its own is rejected
    expect(
      await ask(
        "SELECT CAST(sum(n) AS INTEGER) AS n, CAST(sum(nulls) AS INTEGER) AS nulls FROM records"
      )
    ).toEqual({n: 2, nulls: 0});
    expect(await ask(`SELECT rows, nulls FROM columns WHERE "column" = 'unit_price'`)).toEqual({
      rows: 2,
      nulls: 0
    });
  } finally {
    await shop.close();
  }
});

async function moneyOf(shop: OpenShop, filters: Filters = {sets: {}}) {
  const money = metrics.filter(
    ({from, unit, sampled}) => from === "sales" && unit === "money" && sampled.kind === "exact"
  );
  const [rows, cube] = await Promise.all(
    (["sales", "sales_cube"] as const).map(async (relation) => {
      const {names, columns} = await shop.reader.ask(metricsQuery(relation, money), filters);
      return Object.fromEntries(names.map((name, i) => [name, columns[i]![0]]));
    })
  );
  expect(cube).toEqual(rows);
  return rows!;
}

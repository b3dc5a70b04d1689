import {describe, expect, test} from "vitest";
import {sources} from "../../../../data-loaders/sources/index.ts";
import {matchSchema, missingOf} from "../../../../data-loaders/sources/schema/match-schema.ts";
import {UnknownFile} from "../../../../data-loaders/unknown-file.ts";
import type {Schema} from "../../../../data-loaders/sources/schema/source.ts";

const schemas = sources.flatMap((source) => source.schemas);
const events =
  "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";

describe("matchSchema", () => {
  test.each([
    [events, "rees46_events"],
    ["event_time,event_type,product_id,price,user_id,user_session", "rees46_short_events"],
    [
      "User Session;Price;USER_ID;ProductId;Event-Type;\uFEFFEvent Time".replaceAll(";", ","),
      "rees46_short_events"
    ],
    ["product_id,category_id,category_code,brand", "rees46_items"],
    [
      "ID,User ID,Product ID,Subtotal,Tax,Total,Discount ($),Created At,Quantity",
      "metabase_orders"
    ],
    [
      "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
      "uci_online_retail"
    ]
  ])("%s is %s", (header, name) => {
    expect(matchSchema(header.split(","), schemas, "x.csv").schema.name).toBe(name);
  });

  test("tells where each column stands, and -1 for what is not there", () => {
    const {schema, positions} = matchSchema(
      ["quantity", "id", "user_id", "product_id", "subtotal", "total", "created_at"],
      schemas,
      "x.csv"
    );
    const found = Object.fromEntries(schema.columns.map(({name}, i) => [name, positions[i]]));
    expect(found).toEqual({
      ID: 1,
      USER_ID: 2,
      PRODUCT_ID: 3,
      SUBTOTAL: 4,
      TAX: -1,
      TOTAL: 5,
      DISCOUNT: -1,
      CREATED_AT: 6,
      QUANTITY: 0
    });
  });

  test("puts what is made of several cells, or of none, beyond the header", () => {
    const schema: Schema = {
      name: "own",
      title: "Own",
      duplicates: "events",
      columns: [
        {name: "Day Hour", type: "time", from: ["Day", "Hour"]},
        {name: "what", type: "event_type", constant: "view"},
        {name: "thing", type: "id"},
        {name: "thing (brand)", type: "text", from: ["thing"]},
        {name: "a b", type: "text", from: ["thing", "b"], optional: true}
      ]
    };
    const {positions, parts} = matchSchema(["hour", "thing", "DAY"], [schema], "x.csv");
    expect(parts).toEqual([[2, 0], [], [1], [1], []]);
    expect(positions).toEqual([3, 4, 1, 6, -1]);
    expect(missingOf(["hour", "thing"], schema)).toEqual(["Day"]);
  });

  test("refuses a header that fits two schemas alike", () => {
    const duplicateOf: Schema = {
      ...schemas.find(({name}) => name === "rees46_items")!,
      name: "twin",
      title: "Twin"
    };
    const match = () =>
      matchSchema(
        "product_id,category_id,category_code,brand".split(","),
        [...schemas, duplicateOf],
        "x.csv"
      );
    expect(match).toThrow(
      "duplicate schema: this header fits REES46 items and Twin (x.csv, line 1)"
    );
  });

  test.each([
    // an id and a date are in many files, and a constant is in none
    ["id,date,rating,comment", undefined],
    ["date,sales", undefined],
    ["id,date,cds,comment", "nearest is CDNOW purchases, missing sales"]
  ])("%s is near a schema only by columns of its own", (header, nearest) => {
    const match = () => matchSchema(header.split(","), schemas, "x.csv");
    if (nearest === undefined) expect(match).toThrow(UnknownFile);
    else expect(match).toThrow(nearest);
  });

  test("prefers the mapping of report.config.ts, even where it takes fewer columns", () => {
    const own: Schema = {
      name: "own",
      title: "Own",
      isMapped: true,
      duplicates: "events",
      columns: [{name: "product_id", type: "id"}]
    };
    expect(matchSchema(events.split(","), [own, ...schemas], "x.csv").schema).toBe(own);
  });
});

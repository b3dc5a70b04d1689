import {describe, expect, test} from "vitest";
import type {Source} from "../../../../data-loaders/sources/schema/source.ts";
import {expectRefused, mapped, readBy} from "./read-by.ts";

const log: Source = {
  name: "log",
  title: "Log",
  schemas: [
    {
      name: "clicks",
      title: "Clicks",
      duplicates: "events",
      columns: [
        {name: "At", type: "time", required: true, to: "events.event_time"},
        {name: "What", type: "text", required: true, to: "events.event_type"},
        {name: "Article", type: "id", required: true, to: "events.product_id"},
        {name: "Price", type: "price", to: "events.price"},
        {name: "Visitor", type: "id", required: true, to: "events.user_id"}
      ]
    }
  ],
  mappings: []
};
const click = {
  event_time: '"At"',
  event_type: '"What"',
  product_id: '"Article"',
  price: '"Price"',
  user_id: '"Visitor"'
};
const clicks = `At,What,Article,Price,Visitor
2020-10-13 08:05:00,view,tea,3.50,anna
2020-10-13 08:06:00,cart,tea,,anna
2020-11-14 09:00:00,hover,cup,8.00,ben
`;
const logPlace = "(mapping of clicks to events, data-loaders/sources, Clicks)";

const sound = {
  ...click,
  event_type: "CASE WHEN \"What\" = 'hover' THEN 'view' ELSE CAST(\"What\" AS VARCHAR) END",
  price: 'coalesce("Price", 0)'
};

describe("a mapping of events", () => {
  test("may end in a comment, and work values out", async () => {
    const {tables} = await readBy(mapped(log, sound, "FROM clicks -- all of them"), clicks);
    expect(tables.find(({name}) => name === "events")!.rows).toBe(3);
  });

  test.each<[string, Partial<typeof click>, string, string]>([
    [
      "makes more rows than were accepted",
      {},
      "FROM clicks, range(2)",
      "invalid account: 4 rows of events are made of 2 accepted rows, one of each is expected"
    ],
    [
      "leaves rows out",
      {},
      "FROM clicks WHERE \"What\" = 'view' -- nothing else",
      "invalid account: 1 rows of events are made of 2 accepted rows, one of each is expected"
    ],
    [
      "leaves a required column empty",
      {user_id: `nullif("Visitor", 'anna')`},
      "FROM clicks",
      'missing events.user_id: null in 2 of 2 rows, for example product_id "tea"'
    ],
    [
      "gives an event a type that it cannot have",
      {event_type: '"What"'},
      "FROM clicks",
      'unknown events.event_type: "hover", in 1 of 1 rows; allowed are view, cart, remove_from_cart, purchase'
    ],
    [
      "fails on a value",
      {price: 'CAST("Visitor" AS DECIMAL(18,4))'},
      "FROM clicks",
      "invalid SQL: Conversion Error: Could not convert string "
    ]
  ])("that %s is an error", async (_, columns, from, message) => {
    await expectRefused(mapped(log, {...sound, ...columns}, from), clicks, message, logPlace);
  });
});

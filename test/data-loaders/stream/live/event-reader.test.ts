import {expect, test} from "vitest";
import {readConfig, type ReportConfigInput} from "../../../../data-loaders/config.ts";
import {createEventReader} from "../../../../data-loaders/stream/live/event-reader.ts";

const read = (config: ReportConfigInput, ...objects: unknown[]) => {
  const reader = createEventReader(readConfig(config));
  return objects.map((object) =>
    reader(typeof object === "string" ? object : JSON.stringify(object))
  );
};
const event = {
  ...{event_time: "2020-10-01 08:30:00.250 UTC", event_type: "purchase", product_id: 1},
  ...{category_code: "a.b", brand: "x", price: 2.5, user_id: 7}
};
const time = Date.UTC(2020, 9, 1, 8, 30, 0, 250);

test("an event of a known schema, with what it need not have or without", () => {
  const {brand, category_code, ...short} = event;
  expect(read({}, short, event, {...event, brand: null, category_code: ""})).toEqual([
    {time, type: 3, brand: "(none)", category: "(none)", paid: 25_000},
    {time, type: 3, brand, category: category_code[0], paid: 25_000},
    {time, type: 3, brand: "(none)", category: "(none)", paid: 25_000}
  ]);
});

test("a name without end is cut", () => {
  const [found] = read({}, {...event, brand: "x".repeat(10_000)});
  expect(found!.brand).toBe(`${"x".repeat(200)}…`);
});

test("keys that are spelt in another way are the same, and a message without the rest ends no other", () => {
  const {price, ...rest} = event;
  const other = {Price: price, ...rest};
  const stranger = {InvoiceNo: 1, StockCode: 2, Quantity: 3, InvoiceDate: "x", UnitPrice: 4};
  const all = [{Price: "1"}, {eventTime: 1}, stranger, event, other, {...event, Price: 3}, event];
  const expected = [undefined, undefined, undefined, true, true, undefined, true];
  expect(read({}, ...all)).toEqual(
    expected.map((isRead) => isRead && {time, type: 3, brand: "x", category: "a", paid: 25_000})
  );
});

test.each([
  ["no JSON", "{broken"],
  ["no object", "7"],
  ["other keys", {n: 1}],
  ["no price", {...event, price: null}],
  ["a price below zero", {...event, price: -1}],
  ["a price that is text", {...event, price: "x"}],
  ["another type", {...event, event_type: "wishlist"}],
  ["no time", {...event, event_time: "2020-02-30"}],
  ["no user", {...event, user_id: "NULL"}],
  ["an id that a spreadsheet rounded", {...event, product_id: "2.05301E+18"}]
])("%s is no event", (_, value) => {
  expect(read({}, event, value)[1]).toBeUndefined();
});

test("a mapping of report.config.ts: values inside others, joined ones, and words for types", () => {
  const columns = {
    event_time: {columns: ["at.day", "at.time"]},
    event_type: {column: "kind", values: {sale: "purchase", look: "view"}},
    ...{product_id: "item.id", user_id: "who", brand: "item.maker", price: "sum"}
  };
  const config = {
    sources: [{name: "Till", table: "events" as const, columns}],
    reading: {timeZone: "America/New_York", decimalMark: "," as const}
  };
  const line = {at: {day: "2026-11-28", time: "18:00:00"}, kind: "Sale", who: 3, sum: "1.234,50"};
  expect(read(config, {...line, item: {id: "p", maker: "m"}})).toEqual([
    {
      time: Date.UTC(2026, 10, 28, 23),
      type: 3,
      brand: "m",
      category: "(none)",
      paid: 12_345_000
    }
  ]);
});

test.each([
  ["2026-11-28T18:00:00+02:00", Date.UTC(2026, 10, 28, 16)],
  ["2026/11/28 18:00", Date.UTC(2026, 10, 28, 18)],
  [1795890187, 1795890187_000],
  [1795890187020, 1795890187020],
  ["1795890187020123", 1795890187020]
])("the time %s", (event_time, expected) => {
  expect(read({}, {...event, event_time})[0]?.time).toBe(expected);
});

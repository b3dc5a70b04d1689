import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {ingest} from "../../../data-loaders/build/ingest.ts";
import {readConfig} from "../../../data-loaders/config.ts";
import {openAll} from "../../../data-loaders/publish/open-all.ts";
import {readCoverage} from "../../../data-loaders/publish/read-coverage.ts";

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "daybook-test-"));
});
afterEach(() => rmSync(cache, {recursive: true}));

const header =
  "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
const event = (time: string, {user = "1", session = "s1"} = {}) =>
  `${time} UTC,view,7,,,,1.00,${user},${session}`;
const log = (...rows: readonly string[]) => [header, ...rows].join("\n");
const orders = (...times: readonly string[]) =>
  [
    "ID,USER_ID,PRODUCT_ID,SUBTOTAL,TAX,TOTAL,DISCOUNT,CREATED_AT,QUANTITY",
    ...times.map((time, i) => `${i + 1},1,7,5,0,5,,${time},1`)
  ].join("\n");

test.each([
  ["dates", ["2020-10-01 00:00:00", "2020-10-01 00:00:00", "2020-10-02 00:00:00"], false],
  ["one event at midnight", ["2020-10-01 00:00:00"], false],
  ["one event", ["2020-10-01 12:30:00"], true],
  ["an event a day", ["2020-10-01 12:30:00", "2020-10-02 09:00:00"], true],
  ["two moments of a day", ["2020-10-01 00:00:00", "2020-10-01 00:00:01"], true]
])("a log of %s has times: %j %s", async (_, times, expected) => {
  const found = await coverageOf({"log.csv": log(...times.map((time) => event(time)))});
  expect(found).toEqual({
    visitors: true,
    sessions: true,
    eventTimes: expected,
    prices: true,
    carts: false,
    purchases: false,
    revenue: false,
    saleTimes: false,
    unitPrices: false
  });
});

test("a log without sessions has none", async () => {
  const found = await coverageOf({
    "log.csv": log(
      event("2020-10-01 12:30:00", {session: ""}),
      event("2020-10-01 12:31:00", {session: ""})
    )
  });
  expect(found).toMatchObject({visitors: true, sessions: false});
});

test.each([
  [["2020-10-01 00:00:00", "2020-10-02 00:00:00", "2020-10-03 09:00:00"], false],
  [["2020-10-01 00:00:00", "2020-10-02 10:00:00"], true]
])("sales have times unless most are at midnight: %j %s", async (times, expected) => {
  const found = await coverageOf({"orders.csv": orders(...times)});
  expect(found).toEqual({
    visitors: false,
    sessions: false,
    eventTimes: false,
    prices: true,
    carts: false,
    purchases: false,
    revenue: true,
    saleTimes: expected,
    unitPrices: true
  });
});

test("a log without prices has purchases without amounts", async () => {
  const found = await coverageOf({
    "log.csv": [
      "timestamp,visitorid,event,itemid,transactionid",
      "1433221332117,1,view,7,",
      "1433221332118,1,transaction,7,1"
    ].join("\n")
  });
  expect(found).toMatchObject({prices: false, carts: false, purchases: true, revenue: false});
});

async function coverageOf(files: Record<string, string>) {
  const folder = mkdtempSync(join(cache, "shop-"));
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), `${text}\n`);
    return join(folder, name);
  });
  const config = readConfig({});
  const store = join(cache, "store");
  await ingest({paths, store, config});
  const {engine} = await openAll(config, {cache, store});
  try {
    return await readCoverage(engine);
  } finally {
    await engine.close();
  }
}

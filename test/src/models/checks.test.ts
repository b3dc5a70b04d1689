import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {readConfig} from "../../../data-loaders/config.ts";
import {ingest} from "../../../data-loaders/build/ingest.ts";
import {modelsFolder} from "../../../data-loaders/publish/models.ts";
import {openAll} from "../../../data-loaders/publish/open-all.ts";
import {runModel} from "../../../data-loaders/publish/run-model.ts";
import {answerRows} from "../../../src/model/answer.ts";
import {readChecks, type CheckRow} from "../../../src/model/read-checks.ts";
import {projectRoot} from "../../support/project-root.ts";
import expected from "../../data/mapped-names.json" with {type: "json"};

const eventHeader =
  "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "daybook-test-"));
});
afterEach(() => rmSync(cache, {recursive: true}));

describe("the model checks counts what was rejected by what it was, not by what a file calls it", () => {
  test("of columns mapped in report.config.ts", async () => {
    const rows = await checksOf("mapped-names.csv", expected.config);
    // Paid and Price id; not the order code
    expect(rows.get("unreadable-price")).toMatchObject({hit: 2, total: 7, example: "cheap"});
    // Receipt and Order code; neither Paid nor Price id
    expect(rows.get("rounded-id")).toMatchObject({hit: 2, total: 7, example: "2.5E+08"});
  });

  test("of a known export, where a missing price is none that cannot be read", async () => {
    const rows = await checksOf("prices.csv");
    expect(rows.get("unreadable-price")).toMatchObject({hit: 2, total: 7, example: "-3"});
    expect(rows.get("rounded-id")).toMatchObject({hit: 0, total: 7});
  });

  test("of an id that a spreadsheet has rounded", async () => {
    const rows = await checksOf("large-ids.csv");
    expect(rows.get("rounded-id")).toMatchObject({hit: 1, total: 2, example: "2.10381E+18"});
    expect(rows.get("unreadable-price")).toMatchObject({hit: 0, total: 2});
  });
});

test("of a log of dates, nothing is said of pace or hours", async () => {
  const event = "2020-10-01 00:00:00 UTC,view,7,,,,1.00,1,s1";
  const days = Array.from({length: 4}, (_, i) => event.replace("-01 ", `-0${i + 1} `));
  const file = join(cache, "dates.csv");
  const rows = days.flatMap((row) =>
    Array.from({length: 30}, (_, i) => row.replace(",7,", `,${i},`))
  );
  writeFileSync(file, `${eventHeader}\n${rows.join("\n")}\n`);
  const found = await checksOf(file);
  expect(found.get("machine-rhythm")).toMatchObject({hit: 0, total: 0});
  expect(found.get("quiet-hour")).toMatchObject({hit: 0, total: 0});
  expect(found.get("endless-session")).toMatchObject({hit: 1, total: 1});
});

test("an hour that clocks skipped is not empty, and one in which nothing was logged is", async () => {
  const began = Date.UTC(2021, 2, 26);
  const empty = Date.UTC(2021, 2, 29, 10);
  const rows = Array.from({length: 5 * 24 * 22}, (_, i) => began + Math.floor(i / 22) * 3_600_000)
    .filter((time) => time !== empty)
    .map(
      (time, i) =>
        `${new Date(time + (i % 22) * 60_000).toISOString()},view,${i},,,,1.00,${i},s${i}`
    );
  const file = join(cache, "spring.csv");
  writeFileSync(file, `${eventHeader}\n${rows.join("\n")}\n`);
  const found = await checksOf(file, {timeZone: "Europe/Berlin"});
  // four whole days of the shop, one of which has 23 hours
  expect(found.get("quiet-hour")).toMatchObject({hit: 1, total: 95, example: "2021-03-29 12:00"});
});

test("what costs nothing is named for what it is, and amounts that do not add up are counted", async () => {
  const file = join(cache, "orders.csv");
  const line = (subtotal: string, total: string, quantity: number, tax = "0", discount = "") =>
    `7,1,9,${subtotal},${tax},${total},${discount},2020-10-01T08:00:00,${quantity}`;
  const lines = [
    // at a price of zero, twice
    line("0", "0", 1),
    line("0", "0", 3),
    // of no worth at a price above zero: all of it a discount, or not said why
    line("20", "0", 1, "0", "20"),
    line("30", "0", 2),
    // of no pieces, with and without an amount
    line("0", "0", 0),
    line("4", "4", 0),
    // returned for nothing
    line("0", "0", -1),
    // a cent off, and right to the cent
    line("10", "10.81", 1, "0.8"),
    line("10", "9.3", 1, "0.8", "1.5")
  ];
  const header = "ID,USER_ID,PRODUCT_ID,SUBTOTAL,TAX,TOTAL,DISCOUNT,CREATED_AT,QUANTITY";
  writeFileSync(file, `${header}\n${lines.join("\n")}\n`);
  const found = await checksOf(file);
  expect(found.get("zero-price-lines")).toMatchObject({hit: 2, total: 9});
  expect(found.get("zero-amount-lines")).toMatchObject({hit: 2, total: 9});
  expect(found.get("zero-quantity-lines")).toMatchObject({hit: 2, total: 9});
  // the 30 of which nothing was paid, and the cent
  expect(found.get("unexplained-amounts")).toMatchObject({hit: 2, total: 9});
});

test("each row of the model checks has its words", async () => {
  const rows = [...(await checksOf("orphans")).values()];
  const found = readChecks(rows.map((row) => ({...row, total: 1})));
  expect(found.map(({check_id}) => check_id).sort()).toEqual(rows.map((row) => row.check_id));
  expect(found.map(({check_id}) => check_id)).toContain("orphan: orders without items");
  for (const {name, means, done} of found)
    for (const words of [name, means, done]) expect(words).toMatch(/\w/);
});

async function checksOf(file: string, own: unknown = {}): Promise<Map<string, CheckRow>> {
  const config = readConfig(own);
  const store = join(cache, "store");
  await ingest({paths: [resolve(projectRoot, "test/data", file)], store, config});
  const {engine} = await openAll(config, {cache, store});
  try {
    const answer = await runModel(engine, join(modelsFolder, "checks.arrow.sql"));
    return new Map(answerRows<CheckRow>(answer).map((row) => [row.check_id, row]));
  } finally {
    await engine.close();
  }
}

import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {ingest} from "../../../../data-loaders/build/ingest.ts";
import {loadConfig} from "../../../../data-loaders/load-config.ts";
import {findFiles} from "../../../../data-loaders/read/find-files.ts";
import {readFirstRows} from "../../../../data-loaders/read/read-first-rows.ts";
import {guessMapping} from "../../../../data-loaders/sources/guess/guess-mapping.ts";
import {writeMapping} from "../../../../data-loaders/sources/guess/write-mapping.ts";

const data = join(import.meta.dirname, "../../../data");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-test-"));
});
afterAll(() => rm(folder, {recursive: true}));

async function written(name: string, csv?: string): Promise<string> {
  if (csv === undefined) return join(data, name);
  await writeFile(join(folder, name), csv);
  return join(folder, name);
}

/** What `daybook map` prints of a file. */
async function mapped(path: string): Promise<string> {
  const [file] = await findFiles([path]);
  const {header, rows} = await readFirstRows(file!);
  return writeMapping(basename(path, ".csv"), guessMapping(header, rows));
}

const till =
  "Date,Time,Category,Item,Qty,SKU,Gross Sales,Net Sales,Transaction ID,Customer ID,Customer Name\n" +
  "2026-08-15,14:00:00,Cups,Bowl,2.0,BOW-1,$36.00,$36.00,TX1,C1,Ann Example\n2026-08-16,09:00:00,Cups,Bowl,-1.0,BOW-1,($18.00),($18.00),TX2,C1,Ann Example\n";
const market =
  "Sale Date,Item Name,Buyer,Quantity,Price,Item Total,Ship Country,Order ID,SKU\n" +
  "08/14/25,Paper fox,buyer_a,2,5.00,10.00,United States,3001,FOX-1\n08/02/25,Paper owl,buyer_b,1,7.00,7.00,Germany,3002,OWL-1\n";

describe("a guessed mapping works as it is printed", () => {
  test.each([
    ["mapped-made-columns.csv", undefined, "order_lines", {rows: 7, accepted: 4}],
    ["mapped-event-types.csv", undefined, "events", {rows: 7, accepted: 5}],
    ["retailrocket.csv", undefined, "events", {rows: 6, accepted: 4}],
    ["till.csv", till, "order_lines", {rows: 2, accepted: 2}],
    ["market.csv", market, "order_lines", {rows: 2, accepted: 2}],
    ["mapped-one-column-twice.csv", undefined, "products", {rows: 4, accepted: 2}]
  ])("%s", async (name, csv, table, account) => {
    const path = await written(name, csv);
    const file = join(folder, `${name}.config.mjs`);
    await writeFile(file, `export default {\n${await mapped(path)}\n};\n`);
    const config = await loadConfig(file);
    const store = join(folder, name.replace(".csv", ""), "store");
    const manifest = await ingest({paths: [path], store, config, accountsOnly: true});
    expect(manifest.inputs[0]).toMatchObject({
      schema: expect.stringMatching(/^custom_/),
      ...account
    });
    expect(manifest.tables.find(({rows}) => rows > 0)?.name).toBe(table);
  });
});

test("no value of a row is printed, and no column about a person is mapped", async () => {
  const text = await mapped(await written("till.csv", till));
  expect(text).toContain('ordered_at: {columns: ["Date", "Time"]}');
  expect(text).toContain("// left out: Customer Name (may be about a person)");
  for (const value of ["Ann", "BOW-1", "TX1", "2026", "36.00"]) expect(text).not.toContain(value);
});

test("what is needed and not found is said", () => {
  const mapping = guessMapping(["Bon", "Zeit", "Artikel"], [["1", "2026-08-15 10:00:00", "Tee"]]);
  expect(mapping).toMatchObject({table: "order_lines", missing: ["amount"]});
  expect(writeMapping("Kasse", mapping)).toContain(
    "// needed, and like no column of the file: amount, unit_price or subtotal"
  );
});

test("words of event types that are not known are counted, not shown", () => {
  const {columns} = guessMapping(
    ["time", "event", "item_id", "visitor"],
    [
      ["2026-08-15 10:00:00", "Ann bought", "1", "2"],
      ["2026-08-15 10:00:01", "Add-To-Cart", "1", "2"]
    ]
  );
  expect(columns.find(({ours}) => ours === "event_type")).toEqual({
    ours: "event_type",
    from: {column: "event", values: {"Add-To-Cart": "cart"}},
    why: "1 of its words are not known: add them to values"
  });
});

test("of two spellings of an event type one is printed, as a mapping takes it once", () => {
  const row = (type: string) => ["2026-08-15 10:00:00", type, "1", "2"];
  const {columns} = guessMapping(
    ["time", "event", "item_id", "visitor"],
    [row("Page_View"), row("page view"), row("buy")]
  );
  expect(columns.find(({ours}) => ours === "event_type")?.from).toEqual({
    column: "event",
    values: {"page view": "view", buy: "purchase"}
  });
});

test.each(["Kunde", "Cliente"])("%s is a customer id only where it has ids", (name) => {
  const mappingOf = (customers: readonly string[]) =>
    guessMapping(
      ["Order ID", "Date", name, "SKU", "Amount"],
      customers.map((customer) => ["1", "2026-08-15", customer, "BOW-1", "3.00"])
    );
  const people = mappingOf(["Ann Example", "Bob"]);
  expect(people.columns.map(({ours}) => ours)).not.toContain("customer_id");
  expect(people.left).toEqual([{name, why: "may be about a person"}]);
  for (const ids of [
    ["1001", "1002"],
    ["K-7", "K-8"]
  ])
    expect(mappingOf(ids).columns).toContainEqual(
      expect.objectContaining({ours: "customer_id", from: name})
    );
});

import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {csvFormat} from "d3-dsv";
import {afterAll, beforeAll, expect, test} from "vitest";
import {ingest} from "../../../data-loaders/build/ingest.ts";
import {readConfig} from "../../../data-loaders/config.ts";
import {jsonFields} from "../../../data-loaders/read/json-fields.ts";
import {isJsonLines} from "../../../data-loaders/read/json-header.ts";
import {readStore} from "../../support/read-store.ts";

let folder: string;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-json-"));
});
afterAll(() => rm(folder, {recursive: true}));

/** An event: every value a text or absent; numbers as they would be written. */
const event = fc.record(
  {
    event_time: fc.constantFrom("2020-10-01 08:30:00 UTC", "2020-10-02 23:59:59 UTC", "yesterday"),
    event_type: fc.constantFrom("view", "cart", "purchase", "look"),
    product_id: fc.constantFrom("1001", "44600062"),
    category_id: fc.constantFrom("2053013555631882655", "9007199254740993", "12"),
    category_code: fc.constantFrom("a.b", 'with "quotes", and a comma'),
    brand: fc.string({unit: "grapheme", maxLength: 5}).map((text) => text.replace(/\p{C}/gu, "")),
    price: fc.constantFrom("10.50", "0.0000001", "1", "-2", "many"),
    user_id: fc.constantFrom("541", "542"),
    user_session: fc.constantFrom("s-1", "00123")
  },
  {requiredKeys: ["event_time", "event_type", "product_id", "price", "user_id"]}
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

const columns = [
  "event_time",
  "event_type",
  "product_id",
  "category_id",
  "category_code",
  "brand",
  "price",
  "user_id",
  "user_session"
] as const;

test("events are read from JSON lines as they are from CSV", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, {minLength: 1, maxLength: 12}),
      fc.infiniteStream(fc.boolean()),
      async (events, choices) => {
        // whatever of it is a number in JSON may be written as one
        const asJson = (value: string) =>
          /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) && choices.next().value
            ? value
            : JSON.stringify(value);
        const lineOf = (one: Event) =>
          `{${Object.entries(one)
            .map(([key, value]) => `${JSON.stringify(key)}:${asJson(value)}`)
            .join(",")}}`;
        // a line with all columns, that both files have them, and that can be read
        const all = Object.fromEntries(columns.map((name) => [name, "7"]));
        Object.assign(all, {event_time: "2020-10-05 08:00:00 UTC", event_type: "view"});
        const json = [JSON.stringify(all), ...events.map(lineOf)].join("\n");
        const csv = csvFormat([all, ...events], columns);
        expect(await read(json, "ndjson")).toEqual(await read(csv, "csv"));
      }
    ),
    {numRuns: 8}
  );
});

async function read(text: string, ending: string) {
  const at = join(folder, String(++made));
  const path = `${at}.${ending}`;
  await writeFile(path, text);
  const {inputs} = await ingest({
    paths: [path],
    store: join(at, "store"),
    config: readConfig({}),
    accountsOnly: true
  });
  const [{rows, accepted, rejected, duplicates}] = inputs as [(typeof inputs)[number]];
  return {
    account: {rows, accepted, rejected, duplicates},
    events: accepted > 0 ? await readStore(join(at, "store"), "events") : []
  };
}

test.each([
  ['{"a":1}', true],
  ['\n {"a":1}\r\n{"a":2}', true],
  ["a,b\n1,2", false],
  ["[id],name\n1,2", false],
  ["{a},{b}\n1,2", false]
])("%j is JSON lines: %s", (text, isJson) => {
  expect(isJsonLines(text, "log")).toBe(isJson);
});

test.each(["null", '""', "hello", '{"a', ""])(
  "lines that begin with %j are JSON lines",
  (first) => {
    const text = `${first}\n{"a":1}\n`;
    expect(isJsonLines(text, "events-p0.ndjson.gz")).toBe(true);
  }
);

test.each([
  `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
  `{"a":${"[".repeat(60_000)}${"]".repeat(60_000)}}`
])("a line that nests its values without end is rejected", (line) => {
  expect(jsonFields(line)).toBe("values nested too deep");
});

test.each(['[{"a": 1}]', '{\n  "a": 1\n}', '{"a":\n1}'])("%j is refused", (text) => {
  expect(() => isJsonLines(text, "log.json")).toThrow(/^unsupported file: JSON that is not one/);
});

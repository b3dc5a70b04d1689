import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import avro from "avsc";
import {afterAll, beforeAll, expect, test} from "vitest";
import {decodeAvro, decodeFramedAvro} from "../../../../data-loaders/stream/decode/avro.ts";
import {avroType} from "../../../../data-loaders/stream/decode/avro-type.ts";
import {decodeCsv} from "../../../../data-loaders/stream/decode/csv.ts";
import type {Decode} from "../../../../data-loaders/stream/decode/decode.ts";
import {decodeJson} from "../../../../data-loaders/stream/decode/json.ts";
import {openSchemaRegistry} from "../../../../data-loaders/stream/decode/schema-registry.ts";

const decoded = async (decode: Decode, ...values: (string | Buffer | null)[]) => {
  const messages = values.map((value, offset) => ({
    offset,
    value: typeof value === "string" ? Buffer.from(value) : value
  }));
  return (await decode(messages)).map(({value}) => value?.toString());
};

test("JSON under a path keeps every digit; what has nothing there is null", async () => {
  const values = [
    '{"payload":{"after":{"id":12345678901234567890,"price":1.50}}}',
    '{"payload":{"before":{"id":1},"after":null}}',
    "{broken",
    null
  ];
  const [first, second, third, fourth] = await decoded(decodeJson(["payload", "after"]), ...values);
  expect(first).toBe('{"id":12345678901234567890,"price":1.50}');
  expect([second, fourth]).toEqual(["null", undefined]);
  expect(third).toMatch(/^".*; base64: e2Jyb2tlbg=="$/);
});

test("CSV under a header; a line of another width is no object", async () => {
  expect(
    await decoded(decodeCsv(["id", "name", "note"], ";"), '007;"a;""b""";', "7;x", "1;2;3\n4;5;6")
  ).toEqual([
    '{"id":"007","name":"a;\\"b\\"","note":""}',
    '"2 instead of 3 columns; base64: Nzt4"',
    '"2 lines instead of one; base64: MTsyOzMKNDs1OzY="'
  ]);
});

const schema = {
  type: "record" as const,
  name: "Event",
  fields: [
    {name: "id", type: "long"},
    {name: "at", type: {type: "long", logicalType: "timestamp-millis"}},
    {name: "brand", type: ["null", "string"]},
    {name: "price", type: {type: "bytes", logicalType: "decimal", precision: 9, scale: 2}}
  ]
};
// written by a type without our logical ones, so that one does not check itself
const writer = avro.Type.forSchema(schema as avro.Schema, {wrapUnions: "never"});
const price = (cents: number) => Buffer.from([(cents >> 8) & 255, cents & 255]);
const written = (id: number, brand: string | null, cents: number) =>
  writer.toBuffer({id, at: 1795890187020, brand, price: price(cents)});
const json = (id: number, brand: string, text: string) =>
  `{"id":${id},"at":1795890187020,"brand":${brand},"price":"${text}"}`;

test("Avro with a schema: unions are their value, decimals keep their digits", async () => {
  const decode = decodeAvro(avroType(schema as avro.Schema), []);
  expect(
    await decoded(decode, written(7, "x", 1234), written(4_503_599_627_370_001, null, -5))
  ).toEqual([json(7, '"x"', "12.34"), json(4_503_599_627_370_001, "null", "-0.05")]);
  expect((await decoded(decode, "?"))[0]).toMatch(/; base64: Pw=="$/);
});

test("a long that JavaScript has no number for keeps every digit", async () => {
  const decode = decodeAvro(
    avroType({type: "record", name: "R", fields: [{name: "n", type: "long"}]}),
    []
  );
  // 2^53 + 1, in the zigzag of Avro
  const bytes = Buffer.from([0x82, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20]);
  expect(await decoded(decode, bytes)).toEqual(['{"n":9007199254740993}']);
});

let url = "";
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.url} ${request.headers.authorization ?? ""}`);
  // the schema of number 9 comes later than its messages
  const isThere = asked.filter((one) => one.startsWith("/schemas/ids/9 ")).length > 1;
  if (request.url === "/schemas/ids/3" || (request.url === "/schemas/ids/9" && isThere))
    response.end(JSON.stringify({schema: JSON.stringify(schema)}));
  else if (request.url === "/schemas/ids/6") response.end("<html>");
  else if (request.url === "/schemas/ids/7") response.end('{"schema":"{}"}');
  else if (request.url === "/schemas/ids/8") {
    response.writeHead(200, {"content-length": 100}).write("{");
    setImmediate(() => response.destroy());
  } else response.writeHead(/[49]$/.test(request.url!) ? 404 : 500).end();
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const framed = (id: number, message: Buffer) =>
  Buffer.concat([Buffer.from([0, 0, 0, 0, id]), message]);

test("Avro with a registry: each schema is asked for once", async () => {
  const registry = openSchemaRegistry(url, {username: "me", password: "pw"}, {waits: [1]});
  const decode = decodeFramedAvro(registry, []);
  const message = framed(3, written(7, "x", 1));
  expect(await decoded(decode, message, message)).toEqual(Array(2).fill(json(7, '"x"', "0.01")));
  expect(asked).toEqual([`/schemas/ids/3 Basic ${btoa("me:pw")}`]);
  expect(await decoded(decode, framed(9, written(7, "x", 1)))).toEqual([json(7, '"x"', "0.01")]);
  const [unknown, bare] = await decoded(decode, framed(4, Buffer.alloc(1)), "x");
  expect(unknown).toMatch(/^"unknown schema 4; base64: /);
  expect(bare).toMatch(/^"no number of a schema before the message; base64: /);
  await expect(decoded(decode, framed(5, Buffer.alloc(1)))).rejects.toThrow(
    `unreachable schema registry: ${url} says 500`
  );
});

test.each([
  [6, "UserError", "invalid schema: number 6 of URL is no JSON"],
  [7, "UserError", "invalid schema: number 7 of URL is no Avro schema"],
  [8, "UnreachableBroker", "unreachable schema registry: URL ended in the middle of an answer"]
])("an answer of a registry that holds no schema, %i, is a sentence", async (id, name, text) => {
  const failed: unknown = await openSchemaRegistry(url)
    .type(id)
    .catch((error: unknown) => error);
  expect(failed).toMatchObject({name});
  expect((failed as Error).message).toContain(text.replace("URL", url));
});

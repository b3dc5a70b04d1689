import {expect, test} from "vitest";
import {readConfig, type ReportConfigInput} from "../../../data-loaders/config.ts";
import {findTopics} from "../../../data-loaders/stream/find-topics.ts";

const stream = {brokers: ["a:9092"], topic: "events"};
const find = (
  streams: NonNullable<ReportConfigInput["streams"]>,
  data: string[] = [],
  environment: Record<string, string> = {}
) => findTopics(data, readConfig({streams}), environment);

test("topics of report.config.ts where none is named; what it says holds for a named one too", async () => {
  expect((await find([stream])).map(({address}) => address)).toEqual([stream]);
  const csv = {...stream, format: "csv" as const, header: ["id"]};
  const [named] = await find([csv], ["other.csv", "kafka://a:9092,b:9092/events"]);
  expect(named!.address).toEqual({brokers: ["a:9092", "b:9092"], topic: "events"});
  const [line] = await named!.decode([{offset: 0, value: Buffer.from("7")}]);
  expect(line!.value!.toString()).toBe('{"id":"7"}');
  expect(await find([stream], ["other.csv"])).toEqual([]);
});

test("names and passwords are of the environment alone", async () => {
  const secure = {...stream, tls: true, sasl: "scram-sha-256" as const};
  const environment = {DAYBOOK_KAFKA_USERNAME: "me", DAYBOOK_KAFKA_PASSWORD: "pw"};
  const [found] = await find([secure], [], environment);
  expect(found!.address).toEqual({
    ...stream,
    ssl: true,
    sasl: {mechanism: "scram-sha-256", username: "me", password: "pw"}
  });
  await expect(find([secure])).rejects.toThrow(/^missing password: events wants one; set DAYBOOK_/);
  for (const bad of [
    {...stream, sasl: {mechanism: "plain", password: "s3cret"}},
    {...stream, password: "s3cret"},
    {...stream, format: "avro", registry: "https://me:s3cret@registry.example"},
    {...stream, format: "avro", registry: "https://registry.example/?api_key=s3cret"}
  ]) {
    const read = () => readConfig({streams: [bad]});
    expect(read).toThrow(
      /^invalid report\.config\.ts: streams\.0.*: secrets do not belong in a file/
    );
    expect(read).not.toThrow(/s3cret/);
  }
});

test.each([
  [{format: "csv"}, "a header goes with CSV"],
  [{header: ["id"]}, "a header goes with CSV"],
  [{format: "avro"}, "a schema or a registry goes with Avro"],
  [{schema: "x.avsc"}, "a schema or a registry goes with Avro"]
])("%j is refused", (more, message) => {
  expect(() => readConfig({streams: [{...stream, ...more}]})).toThrow(message);
});

test("an authority of one's own stands beside those that are known", async () => {
  const [found] = await find([{...stream, tls: {ca: "LICENSE"}}]);
  const {ca} = found!.address.ssl as {ca: string[]};
  expect(ca.length).toBeGreaterThan(100);
  expect(ca.at(-1)).toContain("MIT License");
});

test("a schema that is not there is one sentence", async () => {
  await expect(find([{...stream, format: "avro", schema: "none.avsc"}])).rejects.toThrow(
    'missing file: "none.avsc" (report.config.ts, streams)'
  );
});

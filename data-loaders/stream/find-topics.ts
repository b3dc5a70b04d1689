import {readFile} from "node:fs/promises";
import {resolve} from "node:path";
import {rootCertificates} from "node:tls";
import type {Schema} from "avsc";
import type {ReportConfig} from "../config.ts";
import {explainFailure} from "../engine/explain-failure.ts";
import {project} from "../project.ts";
import {UserError} from "../user-error.ts";
import {decodeAvro, decodeFramedAvro} from "./decode/avro.ts";
import {avroType} from "./decode/avro-type.ts";
import {decodeCsv} from "./decode/csv.ts";
import type {Decode} from "./decode/decode.ts";
import {decodeJson} from "./decode/json.ts";
import {openSchemaRegistry} from "./decode/schema-registry.ts";
import type {StreamConfig} from "./stream-schema.ts";
import {topicAddress, type TopicAddress} from "./topic-address.ts";

/** A topic to land, and how its messages are read. */
export interface TopicSource {
  readonly address: TopicAddress;
  readonly decode: Decode;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a source that was named is a topic, and no file. */
export function isTopic(source: string): boolean {
  return source.startsWith("kafka://");
}

/**
 * The topics among named sources; where none is named at all, those of report.config.ts. What that says of a topic
 * holds also where the topic is named by its address.
 *
 * @throws UserError for an address, a schema or an environment that lacks something
 */
export async function findTopics(
  data: readonly string[],
  {streams}: Pick<ReportConfig, "streams">,
  environment: Environment = process.env
): Promise<TopicSource[]> {
  if (data.length === 0) return Promise.all(streams.map((stream) => sourceOf(stream, environment)));
  return Promise.all(
    data.filter(isTopic).map((text) => {
      const {brokers, topic} = topicAddress(text);
      const known = streams.find(
        (stream) =>
          stream.topic === topic && stream.brokers.some((broker) => brokers.includes(broker))
      );
      if (known) return sourceOf({...known, brokers: [...brokers]}, environment);
      return {address: {brokers, topic}, decode: decodeJson([])};
    })
  );
}

async function sourceOf(stream: StreamConfig, environment: Environment): Promise<TopicSource> {
  const {brokers, topic} = topicAddress(`kafka://${stream.brokers.join(",")}/${stream.topic}`);
  const ssl = await tlsOf(stream);
  const mechanism = stream.sasl;
  const access = mechanism && credentials("KAFKA", environment);
  if (mechanism && !access)
    throw new UserError(
      `missing password: ${topic} wants one; set DAYBOOK_KAFKA_USERNAME and DAYBOOK_KAFKA_PASSWORD in the environment`
    );
  return {
    address: {
      ...{brokers, topic},
      ...(ssl && {ssl}),
      ...(mechanism && access && {sasl: {mechanism, ...access} as TopicAddress["sasl"]})
    },
    decode: await decodeOf(stream, environment)
  };
}

async function tlsOf({tls}: StreamConfig) {
  if (typeof tls === "boolean") return tls;
  // a list takes the place of the authorities that are known
  return {ca: [...rootCertificates, await readText(tls.ca)]};
}

async function decodeOf(stream: StreamConfig, environment: Environment): Promise<Decode> {
  const {format, header, delimiter = ",", schema, registry} = stream;
  const path = stream.path?.split(".") ?? [];
  if (format === "json") return decodeJson(path);
  if (format === "csv") return decodeCsv(header!, delimiter);
  if (registry !== undefined)
    return decodeFramedAvro(
      openSchemaRegistry(registry, credentials("REGISTRY", environment)),
      path
    );
  const text = await readText(schema!);
  try {
    return decodeAvro(avroType(JSON.parse(text) as Schema), path);
  } catch (cause) {
    throw new UserError(`invalid schema: ${schema} is no Avro schema; ${String(cause)}`, {cause});
  }
}

function credentials(what: "KAFKA" | "REGISTRY", environment: Environment) {
  const username = environment[`DAYBOOK_${what}_USERNAME`];
  const password = environment[`DAYBOOK_${what}_PASSWORD`];
  return username !== undefined && password !== undefined ? {username, password} : undefined;
}

async function readText(file: string): Promise<string> {
  return readFile(resolve(project.root, file), "utf8").catch((error: unknown) => {
    if ((error as {code?: string}).code === "ENOENT")
      throw new UserError(`missing file: ${JSON.stringify(file)} (report.config.ts, streams)`);
    throw explainFailure(error);
  });
}
